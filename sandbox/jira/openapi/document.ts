import extract from './jira.extract.json';

/** The parts of an OpenAPI 3.0 document that the sandbox reads. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface OpenApiOperation {
  readonly operationId: string;
  readonly parameters?: readonly OpenApiParameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: OpenApiContent };
  readonly responses: Readonly<Record<string, { readonly content?: OpenApiContent }>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'x-atlassian-oauth2-scopes'?: readonly { readonly state: string; readonly scopes: readonly string[] }[];
}

export interface OpenApiParameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema?: JsonSchema;
}

export type OpenApiContent = Readonly<Record<string, { readonly schema?: JsonSchema }>>;

/** Made by scripts/extract-openapi.ts from Atlassian's documents. */
export const document = extract as unknown as OpenApiDocument;
