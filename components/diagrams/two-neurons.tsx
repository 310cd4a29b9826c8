import ArtificialNeuron from "./artificial-neuron.tsx";
import BiologicalNeuron from "./biological-neuron.tsx";

/** The biological neuron and, beside it, the artificial one that it inspired. */
export default function TwoNeurons() {
  return (
    <div class="side-by-side">
      <BiologicalNeuron />
      <ArtificialNeuron />
    </div>
  );
}
