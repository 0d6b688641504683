import { dayOf } from '#kernel';
import type { MandateView } from '#tenancy';
import { es, word } from '../text/es.ts';
import { day } from '../text/format.ts';
import { Chip, Synthetic } from '../ui/parts.tsx';

const tones = { coming: '', 'in-force': 'good', over: '', revoked: 'bad' } as const;

/** What a mandate says: what for, from when until when, why, and whether it still holds. */
export const MandateFacts = ({ mandate, process }: { mandate: MandateView; process?: string }) => (
  <>
    <p class="chips">
      <Chip tone={tones[mandate.state]}>{es.mandateStates[mandate.state]}</Chip>
      <Synthetic origin={mandate.origin} />
    </p>
    <p>
      Desde el {day(mandate.from)} hasta el {day(mandate.until)}
      {process ? `, en ${process}` : ''}.
    </p>
    <ul>
      {mandate.capabilities.map((one) => (
        <li>{word(es.delegable, one)}</li>
      ))}
    </ul>
    <p class="soft">{mandate.reason}</p>
    {mandate.revocation ? (
      <p>
        Revocado el {day(dayOf(mandate.revocation.at))}: {mandate.revocation.reason}
      </p>
    ) : null}
  </>
);
