import { mandatesAddress, teamAddress } from '#addresses';
import { type MandateView, listMandates, listPartners } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { everyItem } from '../http/reading.ts';
import { MandateFacts } from '../parts/mandate-facts.tsx';
import { Step } from '../parts/step.tsx';
import { Empty } from '../ui/parts.tsx';
import { type Can, Makes, type Who } from './team-steps.tsx';

const isOpen = ({ state }: MandateView) => state === 'in-force' || state === 'coming';

/** The organisations that a government let in, and what can be done with each mandate. */
export const mandatesSection = async (ask: Ask, who: Who, can: Can) => {
  const all = await everyItem((cursor) => ask.read(listMandates, who, cursor));
  return (
    <section>
      <h2>Organizaciones con mandato</h2>
      {all.some(isOpen) ? null : (
        <Empty>Ninguna organización trabaja hoy por encargo de este gobierno.</Empty>
      )}
      <ul class="cards">
        {all.filter(isOpen).map((mandate) => (
          <li class="card">
            <h3>{mandate.partnerName}</h3>
            <MandateFacts mandate={mandate} />
            <p class="actions">
              {can.stepsOf(mandate.mandateId).map((verb) => (
                <Step
                  slug={who.tenant}
                  verb={verb}
                  given={{ mandateId: mandate.mandateId }}
                  of={mandate.partnerName}
                />
              ))}
            </p>
          </li>
        ))}
      </ul>
      <p class="actions">
        <Makes slug={who.tenant} can={can} />
        <a href={mandatesAddress(who.tenant)}>Mira la página pública</a>
      </p>
    </section>
  );
};

/** The organisations that the region registered. */
export const partnersSection = async (ask: Ask, who: Who, can: Can) => {
  const all = await everyItem((cursor) => ask.read(listPartners, who, cursor));
  return (
    <section>
      <h2>Organizaciones aliadas ({all.length})</h2>
      {all.length === 0 ? (
        <Empty>Registra una organización para que los municipios puedan darle mandatos.</Empty>
      ) : null}
      <ul>
        {all.map(({ partner, name }) => (
          <li>
            <a href={teamAddress(partner)}>{name}</a> <small>{partner}</small>
          </li>
        ))}
      </ul>
      <p>
        <small>
          Puedes abrir el equipo de una organización solo mientras nadie la coordina: invita ahí a
          su primera persona.
        </small>
      </p>
      <p class="actions">
        <Makes slug={who.tenant} can={can} />
      </p>
    </section>
  );
};
