import { randomBytes } from 'node:crypto';
import { tokenHashOf } from '#identity';
import { type Stage, perform } from '#perform';
import { foundRegion, invitationPath, region } from '#tenancy';

/** The way in for the region's first officer: worth one person and a day. Nothing once the region has somebody. */
export const firstOfficerLink = async (
  stage: Stage,
  publicOrigin: string,
): Promise<string | undefined> => {
  const token = randomBytes(32).toString('base64url');
  const tokenHash = tokenHashOf(token);
  const asking = { tenant: region.tenant, person: undefined, isInstallation: true, key: tokenHash };
  const founded = await perform(stage, foundRegion, asking, { tokenHash });
  if (founded.ok)
    return `${publicOrigin}${invitationPath(region.tenant, { ...founded.value, token, isNameless: true })}`;
  if (founded.code === 'tenancy.already-founded') return undefined;
  throw new Error(`the region could not be founded: ${founded.code}`);
};
