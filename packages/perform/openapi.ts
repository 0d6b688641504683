import * as z from 'zod';
import { policyOf, scopeOf } from '#access';
import { mistakeCodes } from '#kernel';
import { pipelineRefusals } from './refusals.ts';
import { apiPathOf, namesIn } from './paths.ts';
import type { Verb } from './verb.ts';
import type { View } from './view.ts';

type Operation = Record<string, unknown>;

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

const content = (schema: unknown) => ({ 'application/json': { schema } });
const problem = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

const shapeOf = (definition: Verb | View): Readonly<Record<string, z.ZodType>> =>
  definition.input.shape;

const parameters = (definition: Verb | View, path: string) =>
  namesIn(path).map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: jsonSchema(shapeOf(definition)[name] ?? z.string().max(40), 'input'),
  }));

const refusalsOf = (sentences: Readonly<Record<string, { status: number; en: string }>>) => {
  const byStatus = Object.groupBy(Object.entries(sentences), ([, { status }]) => String(status));
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, entries = []]) => [
      status,
      {
        description: entries.map(([code, { en }]) => `${code}: ${en}`).join(' · '),
        content: problem,
      },
    ]),
  );
};

const restOf = (definition: Verb | View, path: string, takesPath: boolean) => {
  const inPath = new Set(namesIn(path));
  return Object.fromEntries(
    Object.entries(shapeOf(definition)).filter(([name]) => inPath.has(name) === takesPath),
  );
};

/** The line of the table that decides: who, how far, in which phases. */
const policyIn = ({ capability }: Verb | View) => {
  if (capability === 'public') return {};
  const { roles, phases } = policyOf(capability);
  const scopes = Object.fromEntries(roles.map((role) => [role, scopeOf(role)]));
  return { 'x-roles': scopes, 'x-phases': phases };
};

const operationOf = (definition: Verb | View, path: string): Operation => {
  const isVerb = definition.type === 'verb';
  const key = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', maxLength: 100 } };
  const rest = restOf(definition, path, false);
  const query = Object.entries(rest).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !schema.safeParse(undefined).success,
    schema: jsonSchema(schema, 'input'),
  }));
  const sentences = isVerb
    ? { ...pipelineRefusals, ...definition.refusals }
    : { 'request.not-found': pipelineRefusals['request.not-found'] };
  return {
    operationId: definition.id,
    tags: [definition.id.split('.')[0]],
    ...(definition.capability === 'public' ? {} : { security: [{ session: [] }] }),
    'x-capability': definition.capability,
    ...policyIn(definition),
    parameters: [...parameters(definition, path), ...(isVerb ? [key] : query)],
    ...(isVerb
      ? {
          requestBody: {
            required: true,
            content: content(jsonSchema(z.strictObject(rest), 'input')),
          },
        }
      : {}),
    responses: {
      200: { description: 'Done', content: content(jsonSchema(definition.output, 'output')) },
      ...refusalsOf(sentences),
    },
  };
};

/** The OpenAPI 3.1 document of every verb and view. */
export const openApi = (verbs: readonly Verb[], views: readonly View[]) => {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const definition of [...verbs, ...views]) {
    const path = apiPathOf(definition);
    const method = definition.type === 'verb' ? definition.method.toLowerCase() : 'get';
    const template = path.replaceAll(/:(\w+)/g, '{$1}');
    paths[template] = { ...paths[template], [method]: operationOf(definition, path) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Articula',
      version: '1',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-articula' } },
      schemas: { Problem: problemSchema },
    },
  };
};

const text = { type: 'string' };

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'es', 'en', 'correlationId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    code: text,
    es: text,
    en: text,
    at: text,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['at', 'code', 'es', 'en'],
        properties: { at: text, code: { enum: mistakeCodes }, es: text, en: text },
      },
    },
    correlationId: text,
  },
};
