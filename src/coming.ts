/** What starts within ninety days of the day that is judged: duties, changed articles, rules that begin to count, ends of waivers. */
import { daysBetween } from './calendar.ts';
import type { Coming } from './model/finding.ts';
import type { LawPack } from './model/law.ts';
import type { Manifest, Role } from './model/manifest/index.ts';

const AHEAD_DAYS = 90;

interface Known {
  readonly laws: readonly LawPack[];
  readonly manifest: Manifest;
  readonly roles: ReadonlySet<Role>;
  /** ISO day. */
  readonly today: string;
}

/** In the order of the days. What starts today has started; what a role does not bind is left out. */
export function comingSoon({ laws, manifest, roles, today }: Known): Coming[] {
  const all = [
    ...laws.flatMap((law) => [...duties(law, roles), ...changes(law)]),
    ...enforced(manifest),
    ...waived(manifest),
  ];
  return all
    .filter(({ from }) => from > today && daysBetween(today, from) <= AHEAD_DAYS)
    .sort((a, b) => Number(a.from > b.from) - Number(a.from < b.from));
}

function duties(law: LawPack, roles: ReadonlySet<Role>): Coming[] {
  return Object.values(law.obligations)
    .filter(({ binds }) => Object.keys(binds).some((role) => [...roles].some((own) => own === role)))
    .map(({ from, cites, duty }) => ({ from, law: law.id, article: cites[0] ?? null, what: duty }));
}

const changes = ({ id, amendments = [] }: LawPack): Coming[] =>
  amendments.map(({ act, from, articles }) => ({
    from,
    law: id,
    article: null,
    what: {
      en: `Law No. ${act} changes Arts. ${articles.join(', ')}: what is judged by them may become an error.`,
      ru: `Закон № ${act} меняет статьи ${articles.join(', ')}: то, что оценивается по ним, может стать ошибкой.`,
      kk: `№ ${act} Заң ${articles.join(', ')}-баптарды өзгертеді: солар бойынша бағаланатын нәрсе қате болып есептелуі мүмкін.`,
    },
  }));

const enforced = (manifest: Manifest): Coming[] =>
  Object.entries(manifest.policy?.['enforce-from'] ?? {}).map(([rule, from]) => ({
    from,
    law: null,
    article: null,
    what: {
      en: `${rule} counts in full: until then \`policy.enforce-from\` makes it a warning.`,
      ru: `${rule} действует в полную силу: до этого дня \`policy.enforce-from\` делает его предупреждением.`,
      kk: `${rule} толық күшіне енеді: оған дейін \`policy.enforce-from\` оны ескертуге түсіреді.`,
    },
  }));

/** A waiver covers its last day, so that the finding counts again on the next. */
const waived = (manifest: Manifest): Coming[] =>
  (manifest.waivers ?? []).flatMap(({ rule, until }) => {
    const next = dayAfter(until);
    return next === null
      ? []
      : [
          {
            from: next,
            law: null,
            article: null,
            what: {
              en: `A waiver of ${rule} is over, and what it waived counts again.`,
              ru: `Кончилась отсрочка для ${rule}, и отложенное снова учитывается.`,
              kk: `${rule} бойынша кейінге қалдыру мерзімі бітеді, кейінге қалдырылғаны қайта есептеледі.`,
            },
          },
        ];
  });

function dayAfter(day: string): string | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : new Date(time + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
