/** Our reading of Art. 17: what an owner or possessor settles about a system. */
import type { Obligation } from '../../../model/law.ts';
import type { KzArticle } from '../articles/index.ts';
import { everybody, IN_FORCE, owners } from './bound.ts';

export const systemObligations = {
  'assign-degree': {
    cites: ['17(1)', '17(1)(1)', '17(1)(2)', '17(1)(3)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Assign the system a risk degree by what its failure or stop would cause.',
      ru: 'Отнести систему к степени риска по тому, к чему приведёт её сбой или остановка.',
      kk: 'Жүйе істен шыққанда немесе тоқтағанда не болатынына қарай оның қауіп-қатер дәрежесін айқындау.',
    },
    byHand: {
      en: 'Whether the degree is right by the rules for classifying digital objects (we have not seen their text).',
      ru: 'Верна ли степень по правилам классификации цифровых объектов (их текста мы не видели).',
      kk: 'Дәреже цифрлық объектілерді сыныптау қағидаларына сай дұрыс айқындалған ба (олардың мәтінін біз көрген жоқпыз).',
    },
  },
  'back-autonomy': {
    cites: ['17(2)', '17(2)(1)', '17(2)(2)', '17(2)(3)'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Know how independently the system decides; run a highly autonomous one only as the laws provide.',
      ru: 'Знать, насколько самостоятельно решает система; высокоавтономную эксплуатировать только так, как установлено законами.',
      kk: 'Жүйенің қаншалықты дербес шешім қабылдайтынын білу; автономдылығы жоғары жүйені заңдарда белгіленгендей ғана пайдалану.',
    },
    byHand: {
      en: 'Whether a person can really correct or cancel a decision.',
      ru: 'Действительно ли человек может исправить или отменить решение.',
      kk: 'Адам шешімді шынымен түзете немесе жоя ала ма.',
    },
  },
  'keep-out-forbidden-capabilities': {
    cites: ['17(3)', '17(3)(1)', '17(3)(2)', '17(3)(3)', '17(3)(4)', '17(3)(5)', '17(3)(6)', '17(3)(7)'],
    binds: everybody,
    from: IN_FORCE,
    duty: {
      en: 'Do not create or operate a system with a forbidden capability.',
      ru: 'Не создавать и не эксплуатировать систему с запрещёнными функциональными возможностями.',
      kk: 'Тыйым салынған функционалдық мүмкіндіктері бар жүйені жасамау және пайдаланбау.',
    },
    byHand: {
      en: 'Whether the answers are true, and whether the legal basis named really allows the capability.',
      ru: 'Верны ли ответы и действительно ли названное основание допускает такую возможность.',
      kk: 'Жауаптар шындыққа сай ма және көрсетілген құқықтық негіз мұндай мүмкіндікке шынымен рұқсат бере ме.',
    },
  },
  'fit-regime': {
    cites: ['17(4)', '17(4), part 5', '17(4), part 7'],
    binds: owners,
    from: IN_FORCE,
    duty: {
      en: 'Use a regime that fits the data: local for data whose access the laws limit.',
      ru: 'Использовать режим, подходящий для данных: локальный для данных, доступ к которым ограничен законами.',
      kk: 'Деректерге сай режимді қолдану: қолжетімділігі заңдармен шектелген деректер үшін локалды режим.',
    },
    byHand: {
      en: 'Whether a local system is really cut off from public networks.',
      ru: 'Действительно ли локальная система отделена от сетей общего пользования.',
      kk: 'Локалды жүйе жалпыға ортақ желілерден шынымен ажыратылған ба.',
    },
  },
} as const satisfies Record<string, Obligation<KzArticle>>;
