/** How the duties of Art. 17 are tested, system by system. */
import type { Rule } from '../../../model/law.ts';
import type { KzObligation } from '../obligations/index.ts';

export const systemRules = {
  'risk-degree': {
    serves: 'assign-degree',
    on: 'system',
    level: 'error',
    when: [],
    check: 'classified',
    with: { degrees: ['minimal', 'medium', 'high'] },
    title: {
      en: 'The system has a risk degree, with reasons',
      ru: 'Система отнесена к степени риска, с обоснованием',
      kk: 'Жүйенің қауіп-қатер дәрежесі негіздемесімен айқындалған',
    },
    remedy: {
      en: 'Under `risk:` give `degree`, the file with the reasons in `rationale` (what happens when the system fails or stops), and the day in `decided`.',
      ru: 'Укажите в `risk:` степень `degree`, файл с обоснованием `rationale` (что будет при сбое или остановке системы) и день решения `decided`.',
      kk: '`risk:` бөлімінде `degree` дәрежесін, негіздеме файлын `rationale` (жүйе істен шықса немесе тоқтаса не болады) және шешім күнін `decided` көрсетіңіз.',
    },
  },
  autonomy: {
    serves: 'back-autonomy',
    on: 'system',
    level: 'error',
    when: [],
    check: 'autonomy-backed',
    with: {},
    title: {
      en: 'The level of autonomy is declared and backed',
      ru: 'Степень автономности указана и обоснована',
      kk: 'Автономдылық деңгейі көрсетілген және негізделген',
    },
    remedy: {
      en: 'Under `autonomy:` give `level`. For medium add `override`, the file on how a person corrects a decision; for high add `enabling-law`.',
      ru: 'Укажите в `autonomy:` уровень `level`. Для среднего добавьте `override`, файл о том, как человек исправляет решение; для высокого `enabling-law`.',
      kk: '`autonomy:` бөлімінде `level` деңгейін көрсетіңіз. Орташа деңгейге адам шешімді қалай түзететіні жазылған `override` файлын, жоғары деңгейге `enabling-law` қосыңыз.',
    },
  },
  'prohibited-capabilities': {
    serves: 'keep-out-forbidden-capabilities',
    on: 'system',
    level: 'error',
    when: [],
    check: 'capabilities-answered',
    with: {
      capabilities: [
        'manipulation',
        'exploiting-vulnerability',
        'social-scoring',
        'unlawful-personal-data',
        'discriminatory-biometrics',
        'emotion-recognition',
        'prohibited-output',
      ],
      // Only subparagraphs 3 and 6 say «за исключением случаев, предусмотренных законами»; 6 is also lawful with consent.
      excusable: ['social-scoring', 'emotion-recognition'],
    },
    title: {
      en: 'Each forbidden capability is answered for',
      ru: 'По каждой запрещённой возможности дан ответ',
      kk: 'Тыйым салынған әр мүмкіндік бойынша жауап берілген',
    },
    remedy: {
      en: 'Under `prohibited-capabilities:` answer each of the seven: `absent`, or `{ present: true, legal-basis: … }` for social scoring and emotion recognition. Any other capability must go.',
      ru: 'Ответьте в `prohibited-capabilities:` на все семь: `absent` либо, для социального рейтинга и определения эмоций, `{ present: true, legal-basis: … }`. Любую другую возможность нужно убрать.',
      kk: '`prohibited-capabilities:` бөлімінде жетеуіне де жауап беріңіз: `absent`, ал әлеуметтік рейтинг пен эмоцияны анықтау үшін `{ present: true, legal-basis: … }`. Басқа мүмкіндіктің бәрін алып тастау керек.',
    },
  },
  'regime-of-use': {
    serves: 'fit-regime',
    on: 'system',
    level: 'warning',
    when: [],
    check: 'regime-fits',
    with: {},
    title: {
      en: 'The regime of use is declared and fits the data',
      ru: 'Режим использования указан и подходит для данных',
      kk: 'Пайдалану режимі көрсетілген және деректерге сай',
    },
    remedy: {
      en: 'Give `regime: open`, `closed` or `local`. With `restricted-data: true` use a local system, or check with a lawyer which law lets you do otherwise.',
      ru: 'Укажите `regime: open`, `closed` или `local`. При `restricted-data: true` используйте локальную систему или уточните у юриста, какой закон допускает иное.',
      kk: '`regime: open`, `closed` немесе `local` деп көрсетіңіз. `restricted-data: true` болса, локалды жүйені пайдаланыңыз немесе қай заң басқаша істеуге рұқсат ететінін заңгерден анықтаңыз.',
    },
  },
} as const satisfies Record<string, Rule<KzObligation>>;
