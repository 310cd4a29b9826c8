import { Layouts } from "../parts/drawing.tsx";
import { NetworkDrawing } from "../parts/network.tsx";

const SIZES = [3, 5, 4, 2];
const NAMES = ["input layer", "hidden layer", "hidden layer", "output layer"];
const LABEL =
  "An artificial neural network: an input layer of three nodes, two hidden layers of five and four nodes, and an " +
  "output layer of two. Edges join every node to every node of the next layer.";

/** An artificial neural network as layers of nodes joined by edges. */
export default function LayeredNetwork() {
  return (
    <Layouts
      wide={<NetworkDrawing sizes={SIZES} layerNames={NAMES} label={LABEL} />}
      narrow={
        <NetworkDrawing
          sizes={SIZES}
          layerNames={NAMES}
          label={LABEL}
          width={340}
          height={340}
          radius={15}
          down
        />
      }
    />
  );
}
