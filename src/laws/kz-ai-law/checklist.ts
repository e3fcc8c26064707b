/** The list a lawyer goes through for Law No. 230-VIII, row by row, and which rules see to each. Only the generated page reads it. */
import type { ChecklistRow } from '../../model/law.ts';
import type { KzArticle } from './articles/index.ts';

const bearers = ['owner', 'possessor'] as const;
const all = ['owner', 'possessor', 'user'] as const;

/** Systems, roles, results: what has to be declared before anything can be asked. */
const declarations: readonly ChecklistRow<KzArticle>[] = [
  {
    id: 'KZ-01',
    rules: [],
    neutral: ['manifest/schema', 'system/undeclared'],
    itself: {
      duty: {
        en: 'Know which AI systems there are.',
        ru: 'Знать, какие системы ИИ используются.',
        kk: 'Қандай жасанды интеллект жүйелері барын білу.',
      },
      cites: '15(2)',
      binds: bearers,
    },
    attested: {
      en: 'that no system is left out.',
      ru: 'что ни одна система не пропущена.',
      kk: 'бірде-бір жүйе қалып қоймағаны.',
    },
  },
  {
    id: 'KZ-02',
    rules: [],
    neutral: ['manifest/schema'],
    itself: {
      duty: {
        en: 'Know whether one is owner, possessor or user of each system.',
        ru: 'Знать, кто вы для каждой системы: собственник, владелец или пользователь.',
        kk: 'Әр жүйеге қатысты меншік иесі, иегер не пайдаланушы екенін білу.',
      },
      cites: '8(1)',
      binds: all,
    },
    attested: {
      en: 'on what ground one is that.',
      ru: 'на каком основании.',
      kk: 'қандай негізде екені.',
    },
  },
  {
    id: 'KZ-03',
    rules: [],
    neutral: ['manifest/schema'],
    itself: {
      duty: {
        en: 'Know the category by which Art. 641-1 sets its amounts, and whether a penalty was imposed within a year. It changes the exposure and no finding.',
        ru: 'Знать категорию, по которой ст. 641-1 устанавливает размеры, и было ли взыскание в течение года. Влияет на размер, но не на замечания.',
        kk: '641-1-бап мөлшерді қай санат бойынша белгілейтінін және бір жыл ішінде жаза қолданылғанын білу. Бұл мөлшерге әсер етеді, ескертпелерге емес.',
      },
      cites: '641-1(1)',
      binds: bearers,
    },
    attested: {
      en: 'the category itself.',
      ru: 'сама категория.',
      kk: 'санаттың өзі.',
    },
  },
];

const information: readonly ChecklistRow<KzArticle>[] = [
  { id: 'KZ-10', rules: ['use-notice'] },
  {
    id: 'KZ-11',
    rules: [],
    neutral: ['asset/undeclared', 'asset/no-match', 'asset/contradictory-marks'],
    itself: {
      duty: {
        en: 'Know which files are synthetic results.',
        ru: 'Знать, какие файлы являются синтетическими результатами.',
        kk: 'Қай файлдар синтетикалық нәтиже екенін білу.',
      },
      cites: '1(4)',
      binds: all,
    },
    attested: {
      en: 'whether a file imitates a person or an event.',
      ru: 'имитирует ли файл человека или событие.',
      kk: 'файл адамды немесе оқиғаны имитациялай ма.',
    },
  },
  { id: 'KZ-12', rules: ['machine-readable-mark'], neutral: ['asset/invalid-credential', 'asset/other-method'] },
  { id: 'KZ-13', rules: ['perceivable-warning'] },
  { id: 'KZ-14', rules: ['unhindered-warning'] },
  { id: 'KZ-15', rules: ['mark-survives-build'] },
  { id: 'KZ-16', rules: ['responsible-party'] },
  { id: 'KZ-17', rules: ['notice-languages'] },
  { id: 'KZ-18', rules: ['output-policy'] },
  { id: 'KZ-19', rules: ['automated-decisions'] },
];

const risks: readonly ChecklistRow<KzArticle>[] = [
  { id: 'KZ-20', rules: ['risk-degree'] },
  { id: 'KZ-21', rules: ['autonomy'] },
  { id: 'KZ-22', rules: ['risk-register'] },
  { id: 'KZ-23', rules: ['foreseeable-misuse'] },
  { id: 'KZ-24', rules: ['targeted-measures'] },
  { id: 'KZ-25', rules: ['yearly-risk-review'] },
  { id: 'KZ-26', rules: ['harm-categories'] },
  { id: 'KZ-27', rules: ['suspension-procedure'] },
  { id: 'KZ-28', rules: ['prohibited-capabilities'], neutral: ['system/contradicted'] },
];

const papers: readonly ChecklistRow<KzArticle>[] = [
  { id: 'KZ-30', rules: ['documentation-set'] },
  { id: 'KZ-31', rules: ['safety-measures'] },
  { id: 'KZ-32', rules: ['user-support'] },
  { id: 'KZ-33', rules: ['user-agreement'] },
  { id: 'KZ-34', rules: ['agreement-contents'] },
  { id: 'KZ-35', rules: ['stated-limitations'] },
  { id: 'KZ-36', rules: ['regime-of-use'], neutral: ['system/contradicted'] },
  { id: 'KZ-37', rules: ['critical-system'] },
  { id: 'KZ-38', rules: ['trusted-claim'] },
];

const data: readonly ChecklistRow<KzArticle>[] = [
  { id: 'KZ-40', rules: ['training-opt-out'], neutral: ['system/contradicted'] },
  { id: 'KZ-41', rules: ['dataset-producer'] },
  { id: 'KZ-42', rules: ['dataset-conditions'] },
  { id: 'KZ-43', rules: ['personal-data'] },
  { id: 'KZ-44', rules: ['authorship-claim'] },
];

export const checklist = [...declarations, ...information, ...risks, ...papers, ...data] as const;
