import { type Step, mostContributionSteps } from '#commitments';
import { es, word } from '../text/es.ts';
import { fileTypes } from '../text/file-types.ts';
import { day } from '../text/format.ts';
import { Synthetic } from '../ui/parts.tsx';

const values: Readonly<Record<string, string>> = { ...es.values, ...fileTypes };

const fact = (name: string, value: string | number) =>
  `${word(es.facts, name)}: ${typeof value === 'number' ? value : word(values, value)}`;

const StepRow = ({ step }: { step: Step }) => (
  <li>
    <span class="kind">{word(es.steps, step.kind)}</span>
    <strong>{step.title}</strong>
    {step.text && step.text !== step.title ? <p>{step.text}</p> : null}
    <p class="chips">
      {step.at ? <small>{day(step.at)}</small> : null}
      {Object.entries(step.facts ?? {}).map(([name, value]) => (
        <small>{fact(name, value)}</small>
      ))}
      <Synthetic origin={step.origin} />
    </p>
  </li>
);

/** The way from what somebody said to what was done, step by step. Many voices fold into one line. */
export const Trace = ({ steps }: { steps: readonly Step[] }) => {
  const voices = steps.filter(({ kind }) => kind === 'contribution');
  const rest = steps.filter(({ kind }) => kind !== 'contribution');
  const [shown, folded] = [voices.slice(0, 3), voices.slice(3)];
  return (
    <ol class="trace">
      {shown.map((step) => (
        <StepRow step={step} />
      ))}
      {folded.length > 0 ? (
        <li>
          <details>
            <summary>Y {folded.length} aportes más</summary>
            <ol class="trace">
              {folded.map((step) => (
                <StepRow step={step} />
              ))}
            </ol>
          </details>
        </li>
      ) : null}
      {voices.length >= mostContributionSteps ? (
        <li>
          <small>Aquí se muestran hasta {voices.length} aportes. Todos están en sus temas.</small>
        </li>
      ) : null}
      {rest.map((step) => (
        <StepRow step={step} />
      ))}
    </ol>
  );
};
