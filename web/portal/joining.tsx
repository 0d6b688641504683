import { communeAddress, formAddress } from '#addresses';
import { askVerb } from '#joining';
import { tenantName } from '#tenancy';
import type { TenantId } from '#kernel';
import { count } from '../text/format.ts';

type Interest = {
  readonly asked: number;
  readonly referrals: readonly {
    readonly by: TenantId;
    readonly reason: string;
    readonly signedAs: string;
  }[];
};

/** On the page of a commune that is no member: who invites it, and how neighbours ask for it. */
export const Joining = ({
  tenant,
  name,
  interest: { asked, referrals },
}: {
  tenant: string;
  name: string;
  interest: Interest;
}) => (
  <section class="card" id="sumarse">
    <h2>Que {name} integre la red</h2>
    <p>
      {asked === 0
        ? 'Nadie lo ha pedido todavía. Puedes ser la primera persona.'
        : `Lo ${asked === 1 ? 'pide' : 'piden'} ${count(asked, 'persona', 'personas')} que viven aquí.`}
    </p>
    {referrals.map(({ by, reason, signedAs }) => (
      <figure class="quote">
        <blockquote>{reason}</blockquote>
        <figcaption>
          <a href={communeAddress(by)}>{tenantName(by)}</a>, {signedAs}
        </figcaption>
      </figure>
    ))}
    <p class="actions">
      <a class="button quiet" href={formAddress(tenant, askVerb)}>
        Pedir que se sume
      </a>
    </p>
  </section>
);
