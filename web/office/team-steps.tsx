import type { SignedIn } from '#identity';
import type { TenantId } from '#kernel';
import type { Listed, Thing, Verb } from '#perform';
import { invite } from '#tenancy';
import type { Ask } from '../http/ask.ts';
import { Step } from '../parts/step.tsx';

export type Who = { readonly tenant: TenantId; readonly person: SignedIn };

/** What somebody can do with each of a team's things, by its id: they are called by what their readings say. */
export type Can = Pick<Listed, 'makes'> & { readonly stepsOf: (id: string) => readonly Verb[] };

export const canIn = async (
  ask: Ask,
  thing: Thing,
  looking: Pick<
    Parameters<NonNullable<Ask['offering']>['listed']>[0],
    'tenant' | 'roles' | 'mandates'
  >,
): Promise<Can> => {
  const listed = await ask.offering?.listed({ thing, ...looking });
  const steps = new Map(listed?.things.map((one) => [one.id, one.steps]) ?? []);
  return { makes: listed?.makes ?? [], stepsOf: (id) => steps.get(id) ?? [] };
};

export const Makes = ({ slug, can: { makes } }: { slug: string; can: Can }) => (
  <>
    {makes.map((verb) => (
      <Step slug={slug} verb={verb} isMain={verb.id === invite.id} isSmall={false} />
    ))}
  </>
);
