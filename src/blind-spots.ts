/** Names what a run left unlooked at, so that green never means "all done". */

import type { Dependencies } from './model/dependency.ts';
import type { Discovery, Readings } from './model/discovery.ts';
import type { NotChecked } from './model/finding.ts';
import type { LawPack } from './model/law.ts';
import type { Manifest, Role } from './model/manifest/index.ts';
import type { FileReading, ProblemCode } from './model/mark.ts';
import type { Text } from './model/text.ts';
import { unverified } from './unverified.ts';

/** Duties of the chosen laws that bind this organization and that no rule tests, or only a person can. */
export function untestedDuties(law: LawPack, roles: ReadonlySet<Role>): NotChecked[] {
  const untested = law.untested
    .filter(({ binds }) => binds.some((role) => roles.has(role)))
    .map(({ cites, duty, why }): NotChecked => ({ kind: 'no-rule', law: law.id, article: cites, duty, why }));
  const byHand = Object.values(law.obligations).flatMap(({ binds, cites, duty, byHand: why }) =>
    why && Object.keys(binds).some((role) => [...roles].some((own) => own === role))
      ? [{ kind: 'by-hand' as const, law: law.id, article: cites[0] ?? null, duty, why }]
      : [],
  );
  return [...untested, ...byHand];
}

interface Unlooked {
  /** Pages too long to be searched. */
  readonly unsearched: readonly string[];
  /** Lists of trust without a certificate. */
  readonly emptyLists: readonly string[];
  readonly dependencies: Pick<Dependencies, 'unread'>;
}

/** Files and facts this run could not, or was told not to, look at. */
export function unlooked(
  manifest: Manifest,
  found: Discovery,
  readings: Readings,
  { unsearched, emptyLists, dependencies }: Unlooked,
): NotChecked[] {
  const all = [...readings.values()];
  const undeclared = found.undeclared.flatMap((file) => readings.get(file) ?? []);
  return [
    ...ignored(found),
    ...found.nested.map((file) => spot(nestedDuty(file), NESTED)),
    ...unverified(all, emptyLists).map(({ duty, why }) => spot(duty, why)),
    ...unsupported(undeclared),
    ...unfinished(undeclared),
    ...tooLong(unsearched),
    ...unreadPackages(dependencies),
    ...repositories(undeclared),
    spot(BUILDS, manifest.labeling?.builds?.length ? UNRECOGNISED : UNNAMED),
    ...excused(found),
    ...otherPages(found),
  ];
}

const spot = (duty: Text, why: Text): NotChecked => ({ kind: 'unlooked', law: null, article: null, duty, why });

const ignored = ({ ignored: left }: Discovery): NotChecked[] =>
  left
    .filter(({ files }) => files > 0)
    .map(({ pattern, reason, files }) =>
      spot(
        {
          en: `Files under “${pattern}” (${files})`,
          ru: `Файлы в «${pattern}» (${files})`,
          kk: `«${pattern}» ішіндегі файлдар (${files})`,
        },
        { en: `left out: ${reason}`, ru: `исключены: ${reason}`, kk: `алып тасталды: ${reason}` },
      ),
    );

const nestedDuty = (file: string): Text => ({
  en: `Files ruled by ${file}`,
  ru: `Файлы, за которые отвечает ${file}`,
  kk: `${file} қарайтын файлдар`,
});

const NESTED: Text = {
  en: 'a manifest of its own rules that folder: run `tanba check` on it',
  ru: 'у этой папки свой манифест: запустите для неё `tanba check`',
  kk: 'бұл қалтаның өз манифесі бар: оған `tanba check` іске қосыңыз',
};

const BUILDS: Text = {
  en: 'Whether marks survive the build (`labeling.builds`)',
  ru: 'Сохраняются ли метки при сборке (`labeling.builds`)',
  kk: 'Құрастыру кезінде таңбалар сақтала ма (`labeling.builds`)',
};

const UNNAMED: Text = {
  en: 'the manifest names no builds; if files are converted or optimised before they are distributed, name both folders',
  ru: 'в манифесте сборки не названы; если файлы перед распространением преобразуют или сжимают, назовите обе папки',
  kk: 'манифесте құрастыру көрсетілмеген; файлдар таратылар алдында түрлендірілсе немесе сығылса, екі қалтаны да көрсетіңіз',
};

const UNRECOGNISED: Text = {
  en: 'copies under an unrelated name are recognised by their bytes, or as PNG of 8-bit colours by their pixels; other formats are not decoded',
  ru: 'копии под посторонним именем узнаются по байтам, а PNG с 8-битными цветами — по пикселям; другие форматы не декодируются',
  kk: 'атауы бөлек көшірмелер байттары бойынша, ал 8 биттік түсті PNG пикселдері бойынша танылады; басқа пішімдер декодталмайды',
};

function unsupported(undeclared: readonly FileReading[]): NotChecked[] {
  const counts = new Map<string, number>();
  for (const { problem, format, media } of undeclared)
    if (problem?.code === 'unsupported' && media && format) counts.set(format, (counts.get(format) ?? 0) + 1);
  if (counts.size === 0) return [];
  const list = [...counts].map(([format, count]) => `${format}: ${count}`).join(', ');
  return [
    spot(
      {
        en: `Marks in undeclared files (${list})`,
        ru: `Метки в незаявленных файлах (${list})`,
        kk: `Мәлімделмеген файлдардағы таңбалар (${list})`,
      },
      {
        en: 'this version does not read these formats',
        ru: 'эта версия не читает такие форматы',
        kk: 'бұл нұсқа мұндай пішімдерді оқымайды',
      },
    ),
  ];
}

/** Formats and inner repositories are told by themselves; an empty file holds nothing. */
const TOLD: readonly ProblemCode[] = ['unsupported', 'not-a-file', 'empty'];

function unfinished(undeclared: readonly FileReading[]): NotChecked[] {
  const broken = undeclared.filter(({ problem, media }) => problem && !TOLD.includes(problem.code) && media !== 'text');
  const [first] = broken;
  if (!first) return [];
  return [
    spot(
      {
        en: `Undeclared files (${broken.length}, the first is ${first.file})`,
        ru: `Незаявленные файлы (${broken.length}, первый — ${first.file})`,
        kk: `Мәлімделмеген файлдар (${broken.length}, біріншісі — ${first.file})`,
      },
      {
        en: 'they could not be opened, or not be read to their end',
        ru: 'их не удалось открыть или прочитать до конца',
        kk: 'оларды ашу немесе соңына дейін оқу мүмкін болмады',
      },
    ),
  ];
}

function tooLong(unsearched: readonly string[]): NotChecked[] {
  const [first] = unsearched;
  if (first === undefined) return [];
  return [
    spot(
      {
        en: `Which files pages show (${unsearched.length}, the first is ${first})`,
        ru: `Какие файлы показаны на страницах (${unsearched.length}), первая — ${first}`,
        kk: `Беттерде қандай файлдар көрсетілген (${unsearched.length}), біріншісі — ${first}`,
      },
      {
        en: 'they are too long to be searched; name them under `shown-in`, or shorten them',
        ru: 'они слишком длинны для поиска; назовите их в `shown-in` или сократите',
        kk: 'олар іздеуге тым ұзын; `shown-in` ішінде атаңыз немесе қысқартыңыз',
      },
    ),
  ];
}

function unreadPackages({ unread }: Pick<Dependencies, 'unread'>): NotChecked[] {
  const [first] = unread;
  if (!first) return [];
  return [
    spot(
      {
        en: `Which packages the code is built on (${unread.length}, the first is ${first.file})`,
        ru: `На какие пакеты опирается код (${unread.length}, первый файл — ${first.file})`,
        kk: `Код қандай пакеттерге сүйенеді (${unread.length}, бірінші файл — ${first.file})`,
      },
      {
        en: 'these files could not be read, or are too many or too long',
        ru: 'эти файлы не удалось прочитать, или их слишком много, или они слишком длинны',
        kk: 'бұл файлдарды оқу мүмкін болмады немесе олар тым көп не тым ұзын',
      },
    ),
  ];
}

/** Git lists a submodule, or a clone within the clone, as one name; what lies in it is not the repository's. */
function repositories(undeclared: readonly FileReading[]): NotChecked[] {
  const inner = undeclared.filter(({ problem }) => problem?.code === 'not-a-file').map(({ file }) => file);
  const [first] = inner;
  if (first === undefined) return [];
  return [
    spot(
      {
        en: `Files in inner repositories (${inner.length}, ${first} first)`,
        ru: `Файлы во вложенных репозиториях (${inner.length}, первый — ${first})`,
        kk: `Ішкі репозиторийлердегі файлдар (${inner.length}, біріншісі — ${first})`,
      },
      {
        en: 'git keeps them apart: run `tanba check` in each, or name them in this manifest',
        ru: 'git ведёт их отдельно: запустите `tanba check` в каждом или назовите файлы в этом манифесте',
        kk: 'git оларды бөлек жүргізеді: әрқайсысында `tanba check` іске қосыңыз немесе файлдарды осы манифесте атаңыз',
      },
    ),
  ];
}

function excused({ declared }: Discovery): NotChecked[] {
  const entries = [...declared.values()].map(({ entry }) => entry);
  const nothing = entries.filter(({ origin, imitates }) => origin !== 'human' && imitates === 'nothing');
  const bare = nothing.filter(({ grounds }) => grounds === undefined).length;
  if (nothing.length === 0) return [];
  return [
    spot(
      {
        en: `Whether files really imitate nobody and nothing (${nothing.length}, without grounds ${bare})`,
        ru: `Действительно ли файлы никого и ничего не имитируют (${nothing.length}, без обоснования ${bare})`,
        kk: `Файлдар шынымен ешкімді және ештеңені имитацияламай ма (${nothing.length}, негіздемесіз ${bare})`,
      },
      {
        en: 'a person declared it; bytes cannot tell',
        ru: 'это заявил человек; по байтам не узнать',
        kk: 'мұны адам мәлімдеген; байттардан білу мүмкін емес',
      },
    ),
  ];
}

/** `shown-in` is taken at its word: other pages that show the file are not looked for. */
function otherPages({ declared }: Discovery): NotChecked[] {
  const named = [...declared.values()].filter(({ entry }) => entry.origin !== 'human' && entry['shown-in']).length;
  if (named === 0) return [];
  return [
    spot(
      {
        en: `Pages beyond \`shown-in\` that may show the same files (${named})`,
        ru: `Страницы помимо \`shown-in\`, где могут быть те же файлы (${named})`,
        kk: `\`shown-in\` ішінде аталмаған, сол файлдарды көрсетуі мүмкін беттер (${named})`,
      },
      {
        en: 'left out, `shown-in` makes Tanba look for every page itself',
        ru: 'без `shown-in` Tanba ищет все страницы сама',
        kk: '`shown-in` болмаса, Tanba барлық бетті өзі іздейді',
      },
    ),
  ];
}
