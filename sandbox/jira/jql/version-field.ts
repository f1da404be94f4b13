import type { Issue, Project, Version } from '../site/model';
import { canBrowse } from '../site/permissions';
import { unknownFunction, unknownValue } from './errors';
import type { JqlContext, SearchField } from './model';
import { setField, type FunctionLiteral } from './set-field';
import { visibleProject } from './values';

/** Affected or fix versions: by name in any project the caller browses, or by id; ordered as Jira lists them. */
export function versionField(of: (issue: Issue) => readonly Version[]): SearchField {
  return setField<Version>({
    of,
    nullable: true,
    resolve: ({ value }, context, field) => {
      const visible = visibleVersions(context);
      const named = visible.filter(({ name }) => name.toLowerCase() === value.toLowerCase());
      const found = named.length > 0 ? named : visible.filter(({ id }) => id === value);
      if (found.length === 0) throw unknownValue(value, field);
      return found;
    },
    callFunction: (literal, context, field) => {
      const isReleased = releaseState(literal, field);
      return projectsOf(literal, context, field).flatMap(({ versions }) =>
        versions.filter(({ released }) => released === isReleased),
      );
    },
    compare: ({ site }) => {
      const places = new Map(
        site.projects.all.flatMap(({ versions }) => versions.map((version, place) => [version, place])),
      );
      return (a, b) =>
        a.projectId === b.projectId ? (places.get(a) ?? 0) - (places.get(b) ?? 0) : undefined;
    },
  });
}

function releaseState({ name }: FunctionLiteral, field: string): boolean {
  switch (name.toLowerCase()) {
    case 'releasedversions':
      return true;
    case 'unreleasedversions':
      return false;
    default:
      throw unknownFunction(name, field);
  }
}

function projectsOf({ args }: FunctionLiteral, context: JqlContext, field: string): readonly Project[] {
  if (args.length === 0)
    return context.site.projects.all.filter((project) => canBrowse(project, context.caller));
  return args.map((value) => visibleProject(value, context, field));
}

function visibleVersions({ site, caller }: JqlContext): Version[] {
  return site.projects.all
    .filter((project) => canBrowse(project, caller))
    .flatMap(({ versions }) => versions);
}
