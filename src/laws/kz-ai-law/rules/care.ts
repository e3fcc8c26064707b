/** How care for safety, lawful results and claims is tested. */
import type { Rule } from '../../../model/law.ts';
import type { KzObligation } from '../obligations/index.ts';

export const careRules = {
  'safety-measures': {
    serves: 'keep-safe',
    on: 'system',
    level: 'warning',
    when: [],
    check: 'papers-say',
    with: { key: 'safety' },
    title: {
      en: 'Measures for safety and reliability are written down',
      ru: 'Меры безопасности и надёжности описаны',
      kk: 'Қауіпсіздік пен сенімділік шаралары жазылған',
    },
    remedy: {
      en: 'Name under `safety:` the files that say how the system is kept from unauthorised access and failures, as `SECURITY.md`.',
      ru: 'Назовите в `safety:` файлы о том, как система защищена от несанкционированного доступа и сбоев, например `SECURITY.md`.',
      kk: '`safety:` бөлімінде жүйе рұқсатсыз қол жеткізуден және іркілістерден қалай қорғалғаны жазылған файлдарды көрсетіңіз, мысалы `SECURITY.md`.',
    },
  },
  'critical-system': {
    serves: 'secure-critical',
    on: 'system',
    level: 'warning',
    when: [{ facts: { criticalObject: ['yes'] } }],
    check: 'document-says',
    with: { key: 'cybersecurity-plan' },
    title: {
      en: 'A critical object has a cybersecurity plan',
      ru: 'У критически важного объекта есть план кибербезопасности',
      kk: 'Аса маңызды объектінің киберқауіпсіздік жоспары бар',
    },
    remedy: {
      en: 'Name the file under `cybersecurity-plan:`, or say `critical-object: false` if the system is none.',
      ru: 'Назовите файл в `cybersecurity-plan:` либо укажите `critical-object: false`, если система к таким объектам не относится.',
      kk: 'Файлды `cybersecurity-plan:` бөлімінде көрсетіңіз немесе жүйе ондай объект болмаса, `critical-object: false` деп жазыңыз.',
    },
  },
  'output-policy': {
    serves: 'keep-results-lawful',
    on: 'system',
    level: 'warning',
    when: [],
    check: 'document-says',
    with: { key: 'output-policy' },
    title: {
      en: 'It is written down how results are kept within the law',
      ru: 'Описано, как обеспечивается законность результатов',
      kk: 'Нәтижелердің заңдылығы қалай қамтамасыз етілетіні жазылған',
    },
    remedy: {
      en: 'Write down what the system must not produce, how that is prevented and who looks at results, and name the file under `output-policy:`.',
      ru: 'Опишите, чего система не должна создавать, как это предотвращают и кто просматривает результаты, и назовите файл в `output-policy:`.',
      kk: 'Жүйе нені жасамауға тиіс екенін, оның алдын қалай алатыныңызды және нәтижелерді кім қарайтынын жазып, файлды `output-policy:` бөлімінде көрсетіңіз.',
    },
  },
  'agreement-contents': {
    serves: 'say-in-agreement',
    on: 'organization',
    level: 'warning',
    when: [],
    check: 'sections-there',
    with: { sections: ['explanation', 'data', 'refusal'] },
    title: {
      en: 'The agreement speaks of explanations, data and refusal',
      ru: 'В соглашении сказано о разъяснениях, данных и отказе',
      kk: 'Келісімде түсіндірме, деректер және бас тарту туралы айтылған',
    },
    remedy: {
      en: 'Write the three sections and name their anchors or headings under `user-agreement: sections:`, as `explanation: "#explanation"`.',
      ru: 'Напишите три раздела и назовите их якоря или заголовки в `user-agreement: sections:`, например `explanation: "#explanation"`.',
      kk: 'Үш бөлімді жазып, олардың якорьларын немесе тақырыптарын `user-agreement: sections:` бөлімінде көрсетіңіз, мысалы `explanation: "#explanation"`.',
    },
  },
  'trusted-claim': {
    serves: 'back-trusted-claim',
    on: 'system',
    level: 'error',
    when: [],
    check: 'claim-audited',
    with: {},
    title: {
      en: 'A claim to be on a list of trusted systems rests on an audit',
      ru: 'Заявление о включении в перечень доверенных систем подкреплено аудитом',
      kk: 'Сенімді жүйелер тізбесінде бар екені туралы мәлімдеме аудитпен расталған',
    },
    remedy: {
      en: 'Under `trusted-list:` give `authority`, `url`, the report in `audit`, `auditor` and `date`; or take the claim away with `trusted-list: null`.',
      ru: 'Укажите в `trusted-list:` `authority`, `url`, отчёт в `audit`, `auditor` и `date` либо снимите заявление: `trusted-list: null`.',
      kk: '`trusted-list:` бөлімінде `authority`, `url`, `audit` есебін, `auditor` және `date` көрсетіңіз немесе мәлімдемені алып тастаңыз: `trusted-list: null`.',
    },
  },
} as const satisfies Record<string, Rule<KzObligation>>;
