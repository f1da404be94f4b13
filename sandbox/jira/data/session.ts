import type { Named, Project } from '../site/model';
import type { JiraSite } from '../site/site';
import type { NoticeBook, Place } from './notices';
import type { VersionLists } from './version-lists';

/** What one loading run carries along. */
export interface Session {
  readonly site: JiraSite;
  readonly notices: NoticeBook;
  readonly lists: VersionLists;
  /** References already looked up, by what the data said. */
  readonly seen: Map<string, Named>;
  /** Version name and id → how often an issue shows it other than the list does. */
  readonly disagreements: Map<string, { readonly place: Place; count: number }>;
}

/** One issue line being read. */
export interface Reading {
  readonly session: Session;
  readonly place: Place;
  readonly project: Project;
}
