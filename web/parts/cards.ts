import {
  communeAddress,
  consultationAddress,
  planAddress,
  plannedCommitmentAddress,
  processAddress,
} from '#addresses';
import type { ConsultationView } from '#consultations';
import type { TenantId } from '#kernel';
import type { PlanView } from '#plans';
import type { ProcessView } from '#processes';
import { type CommuneView, region, tenantName } from '#tenancy';
import { es, word } from '../text/es.ts';
import { count, day, wallClock } from '../text/format.ts';
import type { Card } from '../ui/card.ts';

export const regionCard = (communes: number): Card => ({
  path: '/',
  place: region.name,
  title: 'Gobierno abierto hecho con la comunidad',
  line: `${count(communes, 'comuna', 'comunas')} a la vista`,
});

export const communeCard = (tenant: TenantId, { name, state }: CommuneView): Card => ({
  path: communeAddress(tenant),
  place: region.name,
  title: name,
  line:
    tenant === region.tenant
      ? 'Su propio plan y el de toda la región'
      : `Gobierno abierto: ${es.membership[state].toLowerCase()}`,
});

export const processCard = (tenant: TenantId, { id, title, phase }: ProcessView): Card => ({
  path: processAddress(tenant, id),
  place: tenantName(tenant),
  title,
  line: `Fase: ${es.phases[phase].toLowerCase()}`,
});

type Asked = Pick<ConsultationView, 'id' | 'question' | 'state' | 'closesAt'>;

export const consultationCard = (
  tenant: TenantId,
  processId: string,
  { id, question, state, closesAt }: Asked,
): Card => ({
  path: consultationAddress(tenant, processId, id),
  place: tenantName(tenant),
  title: question,
  line:
    state === 'open'
      ? `Vota hasta el ${wallClock(closesAt)}`
      : `Consulta: ${word(es.consultationStates, state).toLowerCase()}`,
});

type Made = Pick<PlanView, 'year' | 'title' | 'state' | 'submittedOn'>;

export const planCard = (tenant: TenantId, { year, title, state, submittedOn }: Made): Card => ({
  path: planAddress(tenant, year),
  place: tenantName(tenant),
  title,
  line: submittedOn ? `Enviado el ${day(submittedOn)}` : word(es.planStates, state),
});

export const commitmentCard = (
  tenant: TenantId,
  year: string,
  { id, title }: { readonly id: string; readonly title: string },
): Card => ({
  path: plannedCommitmentAddress(tenant, year, id),
  place: tenantName(tenant),
  title,
  line: `Compromiso del plan ${year}`,
});
