import { For } from "solid-js";
import { Drawing, Layouts } from "../parts/drawing.tsx";
import { Arrow, ErrorMark, WeightEdge } from "../parts/edge.tsx";
import { type Place, spread } from "../parts/geometry.ts";
import { Network } from "../parts/network.tsx";
import { networkPlaces } from "../parts/network-places.ts";
import { Caption, SignalNode } from "../parts/node.tsx";

const LABEL =
  "The map of the book: one neuron, then many neurons in a network, then its training. Training is a forward pass " +
  "through the network, an error at its end, and gradient descent with backpropagation, which goes back through it.";

/** The way of the book: one neuron, many neurons, training. */
export default function BookMap() {
  return <Layouts wide={<Across />} narrow={<Down />} />;
}

function Across() {
  return (
    <Drawing width={636} height={256} label={LABEL} class="book-map">
      <OneNeuron corner={[10, 58]} />
      <Titles at={[58, 228]} title="One neuron" chapters="chapter 1" />
      <Arrow from={[136, 102]} to={[180, 102]} />
      <ManyNeurons corner={[204, 52]} />
      <Titles at={[260, 228]} title="Many neurons" chapters="chapters 2 and 3" />
      <Arrow from={[336, 102]} to={[380, 102]} />
      <Training corner={[408, 52]} />
      <Titles at={[506, 228]} title="Training" chapters="chapters 4 to 7" />
    </Drawing>
  );
}

function Down() {
  return (
    <Drawing width={340} height={460} label={LABEL} class="book-map">
      <OneNeuron corner={[26, 16]} />
      <Titles at={[74, 142]} title="One neuron" chapters="chapter 1" />
      <Arrow from={[150, 60]} to={[188, 60]} />
      <ManyNeurons corner={[212, 10]} />
      <Titles at={[268, 142]} title="Many neurons" chapters="chapters 2 and 3" />
      <Arrow from={[170, 176]} to={[170, 208]} />
      <Training corner={[78, 254]} />
      <Titles at={[176, 432]} title="Training" chapters="chapters 4 to 7" />
    </Drawing>
  );
}

function Titles(props: { at: Place; title: string; chapters: string }) {
  return (
    <>
      <Caption at={props.at} class="strong">
        {props.title}
      </Caption>
      <Caption at={[props.at[0], props.at[1] + 20]} muted>
        {props.chapters}
      </Caption>
    </>
  );
}

// 88 by 88.
function OneNeuron(props: { corner: Place }) {
  const [x, y] = props.corner;
  const inputs = spread(3, y + 44, 38).map((row): Place => [x, row]);
  const neuron: Place = [x + 66, y + 44];
  return (
    <>
      <For each={inputs}>{(from) => <WeightEdge from={from} to={neuron} atEnd={16} />}</For>
      <Arrow from={neuron} to={[x + 104, y + 44]} quantity="signal" atStart={16} />
      <SignalNode at={neuron} radius={16} />
    </>
  );
}

// 112 by 100.
function ManyNeurons(props: { corner: Place }) {
  const sizes = [3, 4, 2];
  return (
    <Network
      sizes={sizes}
      radius={9}
      places={networkPlaces(sizes, { corner: props.corner, width: 112, height: 100 })}
    />
  );
}

// 230 by 100, with an arrow above and one beneath.
function Training(props: { corner: Place }) {
  const [x, y] = props.corner;
  const error: Place = [x + 196, y + 50];
  return (
    <>
      <ManyNeurons corner={props.corner} />
      <Arrow from={[x + 112, y + 50]} to={error} atStart={20} atEnd={12} quantity="signal" />
      <ErrorMark at={error} size={14} />
      <Caption at={[error[0], y + 80]} class="q-error">
        error
      </Caption>
      <Arrow from={[x - 8, y - 16]} to={[x + 124, y - 16]} quantity="signal" />
      <Caption at={[x - 8, y - 28]} anchor="start" class="q-signal">
        forward pass
      </Caption>
      <Arrow from={[x + 204, y + 104]} to={[x - 8, y + 104]} quantity="gradient" />
      <Caption at={[x + 98, y + 126]} class="q-gradient">
        gradient descent
      </Caption>
      <Caption at={[x + 98, y + 146]} class="q-gradient">
        with backpropagation
      </Caption>
    </>
  );
}
