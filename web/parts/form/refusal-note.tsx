import { secondFactorAddress } from '#addresses';
import type { Refusal, Refusals } from '#kernel';
import { stepTo } from '../../http/lead.ts';
import { Summary } from './summary.tsx';
import { toldOf } from './wrongs.ts';

const ofProof: ReadonlySet<string> = new Set(['request.reauthenticate', 'request.second-factor']);

/** A refusal that no field of the page is about, with the way to the proof where that is what is missing. */
export const RefusalNote = ({
  refusal,
  refusals,
  back,
}: {
  refusal: Refusal | undefined;
  refusals: Refusals;
  back: string;
}) =>
  refusal ? (
    <>
      <Summary wrongs={toldOf(refusal, refusals).wrongs} />
      {ofProof.has(refusal.code) ? (
        <p>
          <a href={stepTo(secondFactorAddress(), back)}>Confirma que eres tú</a>
        </p>
      ) : null}
    </>
  ) : null;
