/** Kazakh sentences about what a build made of marked files. */
import type { PairedBy } from '../../model/build.ts';
import type { Words } from '../../model/reason.ts';
import type { BuildReasons } from '../../model/reason-build.ts';
import { PROBLEMS } from './assets.ts';

const KNOWN: Readonly<Record<PairedBy, string>> = {
  name: 'атауы бойынша танылды',
  bytes: 'мазмұны бойынша танылды',
  pixels: 'суреттердің ұқсастығы бойынша танылды, мұны адам растауы керек',
};

const others = (more: number): string => (more > 0 ? ` Таңбасынан айырылған басқа көшірмелер саны: ${more}.` : '');

export const buildWords: Words<BuildReasons> = {
  'mark-lost-in-build': ({ file, copy, by, more }) =>
    `${file} файлында таңба бар, ал құрастырудан кейінгі ${copy} көшірмесінде (${KNOWN[by]}) таңба жоқ.${others(more)} Құрастыру кезінде метадеректерді сақтаңыз немесе көшірмелерді содан кейін таңбалаңыз.`,
  'built-copy-unread': ({ file, copy, code, offset }) =>
    `${file} файлының құрастырудан кейінгі ${copy} көшірмесін оқу мүмкін болмады: ${PROBLEMS[code]}${offset === null ? '' : ` (${offset}-байт)`}. Таңба сақталған-сақталмағанын ешкім көрген жоқ.`,
  'built-copy-not-found': ({ to, files, first }) =>
    `«${to}» ішінде көшірмесі табылмаған мәлімделген файлдар саны: ${files}, біріншісі — ${first}. Олар сол жерден басқа атаумен таратылса, таңбасын \`tanba inspect\` арқылы қараңыз.`,
  'build-missing': ({ to }) =>
    `«${to}» ішінде құрастырылған файл жоқ, сондықтан құрастыру кезінде таңбалар сақтала ма, ол белгісіз. Алдымен жобаны құрастырып, содан кейін \`tanba check\` іске қосыңыз.`,
  'build-unlisted': ({ to }) =>
    `«${to}» қалта емес немесе оның ішін қарауға рұқсат жоқ, сондықтан құрастыру кезінде таңбалар сақтала ма, ол белгісіз. Жолды түзетіңіз.`,
  'build-too-large': ({ to }) =>
    `«${to}» ішінде немесе бастапқы файлдар қалтасында Tanba салыстыра алатыннан көп файл бар; қалғандары қаралмады. \`labeling.builds\` ішінде шағын қалталарды көрсетіңіз.`,
  'likely-culprit': ({ tool, does }) => `себебі осы болуы мүмкін: ${tool}, ${does.kk}`,
};
