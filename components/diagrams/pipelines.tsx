import { For, type JSX } from "solid-js";
import { Drawing, Layouts } from "../parts/drawing.tsx";
import { Arrow } from "../parts/edge.tsx";
import type { Place } from "../parts/geometry.ts";
import { Network } from "../parts/network.tsx";
import { networkPlaces } from "../parts/network-places.ts";
import { Caption, SignalNode } from "../parts/node.tsx";
import { Pixels } from "./pictures/pixels.tsx";
import { FeatureBars, Learner } from "./pictures/stages.tsx";

const LABEL =
  "Two pipelines. Classical computer vision: an image, preprocessing, features made by hand, a learner, a label. " +
  "Deep learning: an image, one network that is both feature extractor and classifier, a label.";

const stages: readonly { lines: readonly string[]; picture: (at: Place) => JSX.Element }[] = [
  { lines: ["image"], picture: (at) => <Pixels at={at} of="raw" /> },
  { lines: ["preprocessing"], picture: (at) => <Pixels at={at} of="clean" /> },
  { lines: ["features", "made by hand"], picture: (at) => <FeatureBars at={at} /> },
  { lines: ["learner"], picture: (at) => <Learner at={at} /> },
  { lines: ["label"], picture: (at) => <LabelNode at={at} /> },
];

/** The classical pipeline of computer vision against the deep one. */
export default function Pipelines() {
  return <Layouts wide={<Across />} narrow={<Down />} />;
}

function Across() {
  const columns = [52, 185, 318, 451, 584];
  const at = (column: number, y: number): Place => [columns[column], y];
  return (
    <Drawing width={636} height={332} label={LABEL} class="pipelines">
      <Caption at={[20, 16]} anchor="start" class="strong">
        Classical computer vision
      </Caption>
      <For each={stages}>
        {(stage, i) => (
          <>
            {stage.picture(at(i(), 68))}
            <StageName at={at(i(), 122)} lines={stage.lines} />
            {i() > 0 && <Arrow from={at(i() - 1, 68)} to={at(i(), 68)} atStart={40} atEnd={40} />}
          </>
        )}
      </For>
      <Caption at={[20, 190]} anchor="start" class="strong">
        Deep learning
      </Caption>
      {stages[0].picture(at(0, 252))}
      <StageName at={at(0, 306)} lines={stages[0].lines} />
      <Arrow from={at(0, 252)} to={[145, 252]} atStart={40} atEnd={8} />
      <Network
        sizes={[4, 5, 4, 2]}
        radius={8}
        places={networkPlaces([4, 5, 4, 2], { corner: [160, 198], width: 316, height: 108 })}
      />
      <StageName at={at(2, 324)} lines={["network: feature extractor and classifier"]} />
      <Arrow from={[491, 252]} to={at(4, 252)} atStart={8} atEnd={34} />
      {stages[4].picture(at(4, 252))}
      <StageName at={at(4, 306)} lines={stages[4].lines} />
    </Drawing>
  );
}

function Down() {
  const rows = [76, 194, 312, 442, 560];
  const [left, right] = [84, 256];
  return (
    <Drawing width={340} height={624} label={LABEL} class="pipelines">
      <Caption at={[left, 16]} class="strong">
        Classical
      </Caption>
      <For each={stages}>
        {(stage, i) => (
          <>
            {stage.picture([left, rows[i()]])}
            <StageName at={[left, rows[i()] + 50]} lines={stage.lines} />
            {i() > 0 && (
              <Arrow
                from={[left, rows[i() - 1]]}
                to={[left, rows[i()]]}
                atStart={stages[i() - 1].lines.length > 1 ? 76 : 57}
                atEnd={36}
              />
            )}
          </>
        )}
      </For>
      <Caption at={[right, 16]} class="strong">
        Deep learning
      </Caption>
      {stages[0].picture([right, rows[0]])}
      <StageName at={[right, rows[0] + 50]} lines={stages[0].lines} />
      <Arrow from={[right, rows[0]]} to={[right, rows[1]]} atStart={57} atEnd={36} />
      <Network
        sizes={[4, 5, 4, 2]}
        radius={8}
        places={networkPlaces([4, 5, 4, 2], { corner: [186, 170], width: 140, height: 238, down: true })}
      />
      <StageName at={[right, 442]} lines={["network:", "feature extractor", "and classifier"]} />
      <Arrow from={[right, 484]} to={[right, rows[4]]} atStart={6} atEnd={34} />
      {stages[4].picture([right, rows[4]])}
      <StageName at={[right, rows[4] + 50]} lines={stages[4].lines} />
    </Drawing>
  );
}

const LabelNode = (props: { at: Place }) => <SignalNode at={props.at} radius={28} value={4} on />;

function StageName(props: { at: Place; lines: readonly string[] }) {
  return (
    <For each={props.lines}>
      {(line, i) => <Caption at={[props.at[0], props.at[1] + i() * 19]}>{line}</Caption>}
    </For>
  );
}
