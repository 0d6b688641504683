import { type Instant, type LocalDate, type Result, ok } from '#kernel';
import type { Records } from '#table';
import type { Campaign } from './campaign.ts';
import type { Dossier } from './dossier.ts';
import { Letter, LetterId, mayStandBehind } from './letter.ts';
import type { Signature } from './signature.ts';
import { ownNames, takingCodes } from './steps.ts';

/** What somebody says of themselves when they sign a campaign's letter. */
export const endorserFields = {
  name: Letter.shape.signatures.element.shape.name,
  office: Letter.shape.signatures.element.shape.office.unwrap(),
  organisation: Letter.shape.organisation,
  kind: Letter.shape.kind,
  capacity: Letter.shape.capacity.unwrap(),
};

type Endorser = Pick<Letter, 'organisation' | 'kind'> &
  Pick<Signature, 'name'> & {
    readonly office: string;
    readonly capacity: NonNullable<Letter['capacity']>;
  };

export const endorserCodes = [
  'joining.campaign-closed',
  ...takingCodes,
  'joining.own-beneficiary',
  'joining.council-through-its-head',
  'joining.organisation-missing',
  'joining.person-with-organisation',
] as const;
type Code = (typeof endorserCodes)[number];

type Signed = {
  readonly letterId: string;
  readonly text: string;
  readonly date: LocalDate;
  readonly signature: Signature;
  readonly channel: 'link' | 'paper';
  readonly now: Instant;
  readonly file?: Pick<Letter, 'fileId' | 'sha256'> | undefined;
};

/** The letter that comes of a signature under a campaign. */
export const letterOf = async (
  records: Records,
  {
    campaign,
    application: { dossier },
  }: { readonly campaign: Campaign; readonly application: { readonly dossier: Dossier } },
  { name, office: _, ...author }: Endorser,
  signed: Signed,
): Promise<Result<Letter, Code>> => {
  const may = mayStandBehind(author, name, await ownNames(records, dossier));
  if (!may.ok) return may;
  const { letterId, text, date, signature, channel, now, file } = signed;
  return ok({
    ...author,
    ...file,
    letterId: LetterId.parse(letterId),
    dossierId: dossier.dossierId,
    role: 'support',
    addressee: campaign.addressee,
    date,
    language: campaign.language,
    heading: { distribution: [], documentIds: [] },
    covers: campaign.covers,
    signatures: [signature],
    passages: [],
    text,
    campaign: { campaignId: campaign.campaignId, channel },
    enteredAt: now,
  });
};
