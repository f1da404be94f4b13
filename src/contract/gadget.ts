import { z } from 'zod';
import type { GadgetCounts } from '../domain/gadget/counts';
import type { DefinitionPart } from '../domain/gadget/definition';
import { filterRequest } from './filter';
import type { DefinitionCard, IndexProgress } from './report';

export const MOST_GADGET_PROJECTS = 20;

/** Severities and values only: a range of releases or days is what the gadget chooses from the answer. */
export const gadgetRequest = z.strictObject({
  /** Empty: the one enabled project that the caller may browse. */
  projectIds: z.array(z.number().int().positive()).max(MOST_GADGET_PROJECTS),
  filter: filterRequest.pick({ severities: true, areas: true }).strict().optional(),
});

export type GadgetRequest = z.infer<typeof gadgetRequest>;

/** One of the projects that a gadget counts. */
export interface GadgetProject {
  readonly id: number;
  readonly key: string;
  readonly index: IndexProgress;
}

/** Counts that may be shown as one, with the definition that they were made by. */
export interface GadgetGroup {
  readonly projects: readonly GadgetProject[];
  /** Data as of is the oldest of the projects'. */
  readonly card: DefinitionCard;
  readonly counts: GadgetCounts;
  /** Values of the area that can be asked for; null: not mapped. */
  readonly areas: readonly string[] | null;
}

/** One answer for everything that a gadget can be set to, so that several on a dashboard can share it. */
export type GadgetAnswer =
  /** Nothing was asked for, and there is not the one project that could be meant. */
  | { readonly state: 'choose'; readonly projects: number }
  | {
      readonly state: 'shown';
      readonly asked: number;
      /** Asked for, but not to be browsed by the caller, or not there: which ones is not told. */
      readonly notShown: number;
      /** Those of them whose numbers are for their administrators until one of them opens them. */
      readonly notOpen: number;
      readonly notEnabled: number;
      /** One: all pooled. Several: one a project, since their definitions differ. */
      readonly groups: readonly GadgetGroup[];
      /** What the definitions differ in; empty when they do not. */
      readonly differs: readonly DefinitionPart[];
    };
