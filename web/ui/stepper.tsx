import { type Phase, phases } from '#kernel';
import { es } from '../text/es.ts';

/** The phases in their usual order and where the process is. */
export const Stepper = ({ phase }: { phase: Phase }) => {
  const now = phases.indexOf(phase);
  return (
    <ol class="steps" aria-label="Fases del proceso">
      {phases.map((one, index) => {
        const place = index < now ? 'past' : index === now ? 'now' : '';
        return (
          <li class={place} aria-current={index === now ? 'step' : undefined}>
            {es.phases[one]}
          </li>
        );
      })}
    </ol>
  );
};
