import { Drawing } from "../parts/drawing.tsx";
import { Caption } from "../parts/node.tsx";

const LABEL =
  "A biological neuron: branching dendrites, thick and thin, lead to the cell body, which fires above a threshold; " +
  "its axon carries the signal on to a synapse, a gap before a dendrite of the next cell.";

/** A nerve cell: dendrites of varying strength, cell body with its threshold, axon, synapse. */
export default function BiologicalNeuron() {
  return (
    <Drawing width={310} height={262} label={LABEL} class="biological-neuron">
      <Dendrites />
      <Axon />
      <g class="q-signal">
        <path
          class="body"
          d="M104,150C100,128 116,110 138,112C160,108 178,124 176,146C182,168 166,188 144,186C120,192 102,174 104,150Z"
        />
        <circle class="nucleus" cx="138" cy="147" r="10" />
      </g>
      <Caption at={[4, 18]} anchor="start" class="q-weight">
        dendrites
      </Caption>
      <Caption at={[4, 37]} anchor="start" muted>
        of varying strength
      </Caption>
      <Caption at={[144, 232]} class="q-signal">
        cell body
      </Caption>
      <Caption at={[144, 251]} muted>
        fires above a threshold
      </Caption>
      <Caption at={[206, 124]} class="q-signal">
        axon
      </Caption>
      <Caption at={[306, 60]} anchor="end">
        synapse
      </Caption>
      <path class="pointer" d="M286,68L274,108" />
    </Drawing>
  );
}

// Thick, middling and thin, as the edges of the artificial neuron are.
function Dendrites() {
  return (
    <g class="q-weight">
      <path class="branch" stroke-width="7" d="M112,126C92,112 74,106 50,98" />
      <path class="branch" stroke-width="3.5" d="M52,99C38,94 30,84 18,70M52,99C36,102 24,104 10,102" />
      <path class="branch" stroke-width="4" d="M104,150C82,150 66,152 46,152" />
      <path class="branch" stroke-width="2" d="M48,152C34,150 24,142 12,136M48,152C34,158 24,164 10,164" />
      <path class="branch" stroke-width="2" d="M114,172C94,188 78,194 52,208" />
      <path class="branch" stroke-width="1.25" d="M54,207C38,210 26,206 12,204M54,207C44,218 34,230 22,240" />
    </g>
  );
}

// The end of the axon, the gap, and a dendrite of the next cell.
function Axon() {
  return (
    <>
      <g class="q-signal">
        <path class="branch" stroke-width="2.5" d="M174,150C198,138 218,160 240,148" />
        <path
          class="branch"
          stroke-width="1.75"
          d="M240,148C250,140 252,130 260,122M240,148C250,152 254,162 264,172"
        />
        <circle class="mark" cx="263" cy="119" r="5" />
        <circle class="mark" cx="267" cy="175" r="5" />
      </g>
      <g class="muted">
        <path
          class="branch"
          stroke-width="2"
          d="M270,106C280,112 284,124 278,134M279,120C290,118 298,114 308,112"
        />
        <path
          class="branch"
          stroke-width="2"
          d="M274,162C284,168 286,180 280,190M284,176C292,178 300,182 308,184"
        />
      </g>
    </>
  );
}
