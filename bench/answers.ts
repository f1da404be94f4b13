import { gzipSync } from 'node:zlib';
import { reportOf, type Report } from '../src/domain/aggregate/report';
import { utcDay } from '../src/domain/day';
import { DEFAULT_SETTINGS } from '../src/domain/defaults';
import { type GadgetCounts, gadgetCounts, poolGadgetCounts } from '../src/domain/gadget/counts';
import { sent } from '../src/resolvers/sent';
import type { Figure } from './figure';
import { manyFacts } from './many-facts';

const AS_OF = utcDay(Date.UTC(2024, 0, 1));
/** Forge's limit. */
const ANSWER_BYTES = 5_000_000;
/** As many as a space of Jira Cloud may have, and as many as a large one has. */
const RELEASES = [15_000, 5000];
const COMPONENTS = 500;
/** As many as a gadget counts together, each with so many releases. */
const GADGET = { projects: 20, versions: 5000 };
const DEFECTS_A_RELEASE = 20;

/** How large answers of projects with very many releases and areas are: as they are sent, and as they travel. */
export async function answerFigures(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const versions of RELEASES) {
    const report = reportWith(versions, 0);
    const name = `answer with ${versions} releases and ${COMPONENTS} areas: `;
    figures.push(
      { name: `${name}share of Forge's 5 MB`, value: await shareOfAnswer(report), most: 1 },
      {
        name: `${name}gzipped bytes a release`,
        value: gzipSync(JSON.stringify(report)).length / versions,
        most: 100,
      },
    );
  }
  return [
    ...figures,
    {
      name: `gadget of ${GADGET.projects} projects with ${GADGET.versions} releases each: share of Forge's 5 MB`,
      value: await shareOfAnswer(gadgetCountsOfMany()),
      most: 1,
    },
  ];
}

/** @param salt for projects that do not resemble each other */
function reportWith(versions: number, salt: number): Report {
  const defects = versions * DEFECTS_A_RELEASE + salt;
  return reportOf(manyFacts(defects, { versions, components: COMPONENTS }), DEFAULT_SETTINGS, AS_OF);
}

function gadgetCountsOfMany(): GadgetCounts {
  const parts = Array.from({ length: GADGET.projects }, (_, place) =>
    gadgetCounts(reportWith(GADGET.versions, 17 * place)),
  );
  return poolGadgetCounts(parts, DEFAULT_SETTINGS);
}

/** Of an answer as it is sent. */
async function shareOfAnswer(data: unknown): Promise<number> {
  return Buffer.byteLength(JSON.stringify(await sent({ ok: true, data }))) / ANSWER_BYTES;
}
