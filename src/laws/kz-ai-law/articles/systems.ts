/** Arts. 17 and 18 of Law No. 230-VIII in its own words: degrees, autonomy, forbidden capabilities, regimes, risk management. Quotes match test/law-texts to the letter. */
import type { Article } from '../../../model/law.ts';
import { act } from './act.ts';

export const systems = {
  '17(1)': {
    ...act,
    quote: {
      ru: 'Отнесение систем искусственного интеллекта к минимальной, средней либо высокой степени риска осуществляется ее собственником и (или) владельцем в соответствии с правилами классификации цифровых объектов.',
    },
    rendering: {
      en: 'The owner and (or) possessor assigns an AI system to the minimal, medium or high risk degree, following the rules for classifying digital objects.',
    },
    wordingFrom: '2026-08-25',
  },
  '17(1)(1)': {
    ...act,
    quote: {
      ru: 'минимальной степени риска, нарушение или прекращение функционирования которых окажет минимальное влияние на их пользователей',
    },
    rendering: { en: 'minimal risk: its failure or stop affects its users very little' },
  },
  '17(1)(2)': {
    ...act,
    quote: {
      ru: 'средней степени риска, нарушение или прекращение функционирования которых может привести к снижению эффективности и результативности деятельности пользователей и причинить моральный вред или нанести материальный ущерб',
    },
    rendering: {
      en: "medium risk: its failure or stop can make users' work less effective and cause moral or material damage",
    },
  },
  '17(1)(3)': {
    ...act,
    quote: {
      ru: 'высокой степени риска, нарушение или прекращение функционирования которых может привести к чрезвычайной ситуации социального и (или) техногенного характера и (или) значительным негативным последствиям для обороны, безопасности, международных отношений, экономики, отдельных сфер хозяйства, пользователей, инфраструктуры Республики Казахстан, жизнедеятельности физических лиц',
    },
    rendering: {
      en: "high risk: its failure or stop can lead to a social or technological emergency or to considerable negative consequences for defence, security, international relations, the economy, users, infrastructure or people's life",
    },
  },
  '17(1), part 3': {
    ...act,
    quote: {
      ru: 'Системы искусственного интеллекта высокого риска, отнесенные к критически важным цифровым объектам, а также предназначенные для формирования государственных цифровых ресурсов, приравниваются к государственным в части соблюдения требований по обеспечению кибербезопасности.',
    },
    rendering: {
      en: 'High-risk AI systems that are critically important digital objects, or that form state digital resources, are treated as state ones in matters of cybersecurity.',
    },
    wordingFrom: '2026-08-25',
  },
  '17(2)': {
    ...act,
    quote: {
      ru: 'Особенности создания и эксплуатации систем искусственного интеллекта высокой автономности устанавливаются законами Республики Казахстан.',
    },
    rendering: { en: 'How AI systems of high autonomy are created and operated is set by the laws of Kazakhstan.' },
  },
  '17(2)(1)': {
    ...act,
    quote: {
      ru: 'низкой автономности, предназначенные для автоматизированной обработки данных и формирования рекомендаций, прогнозов или вариантов решений, однако окончательный выбор и действия которых всегда осуществляются человеком',
    },
    rendering: {
      en: 'low autonomy: they process data and make recommendations, forecasts or options, while a person always chooses and acts',
    },
  },
  '17(2)(2)': {
    ...act,
    quote: {
      ru: 'средней автономности, предназначенные для автономной обработки и принятия решений, при которых сохраняется возможность корректировки или отмены таких решений человеком',
    },
    rendering: {
      en: 'medium autonomy: they decide by themselves, while a person can still correct or cancel the decision',
    },
  },
  '17(2)(3)': {
    ...act,
    quote: {
      ru: 'высокой автономности, предназначенные для автономной обработки и принятия решений, при которых корректировка или отмена таких решений человеком полностью исключена либо технически невозможна',
    },
    rendering: {
      en: 'high autonomy: they decide by themselves, and correcting or cancelling a decision by a person is excluded or technically impossible',
    },
  },
  '17(3)': {
    ...act,
    quote: {
      ru: 'На территории Республики Казахстан запрещаются создание и эксплуатация систем искусственного интеллекта, обладающих одной из следующих функциональных возможностей:',
    },
    rendering: {
      en: 'It is forbidden in Kazakhstan to create and operate AI systems that have one of these capabilities:',
    },
  },
  '17(3)(1)': {
    ...act,
    quote: {
      ru: 'использование подсознательных, манипулятивных или иных методов, искажающих поведение физического лица и ограничивающих способность принимать осознанные решения или вынуждающих принимать решения, которые могут причинить вред или создать угрозу причинения вреда',
    },
    rendering: {
      en: 'subliminal, manipulative or other methods that distort behaviour and limit conscious choice, or force decisions that may cause harm',
    },
  },
  '17(3)(2)': {
    ...act,
    quote: {
      ru: 'использование моральной и (или) физической уязвимости физического лица из-за возраста, инвалидности, социального положения и любых иных обстоятельств с целью причинения или создания угрозы причинения вреда лицу',
    },
    rendering: {
      en: "use of a person's moral or physical vulnerability, because of age, disability, social position or otherwise, in order to harm",
    },
  },
  '17(3)(3)': {
    ...act,
    quote: {
      ru: 'оценка и классификация физических лиц или группы лиц в течение определенного периода времени на основе их социального поведения или известных, предполагаемых или прогнозируемых личных характеристик, за исключением случаев, предусмотренных законами Республики Казахстан',
    },
    rendering: {
      en: 'scoring and classifying people over time by their social behaviour or personal characteristics, except as the laws provide',
    },
  },
  '17(3)(4)': {
    ...act,
    quote: {
      ru: 'сбор и обработка персональных данных с нарушением законодательства Республики Казахстан о персональных данных и их защите',
    },
    rendering: { en: 'collecting and processing personal data against the law on personal data' },
  },
  '17(3)(5)': {
    ...act,
    quote: {
      ru: 'классификация физических лиц на основе их биометрических данных для формирования выводов об их расе, политических взглядах, религиозной принадлежности, и по любым иным обстоятельствам (критериям) в целях использования для какой-либо дискриминации физического лица',
    },
    rendering: {
      en: 'classifying people by biometric data to conclude on race, political views, religion or otherwise, in order to discriminate',
    },
  },
  '17(3)(6)': {
    ...act,
    quote: {
      ru: 'определение эмоций физического лица без его согласия, за исключением случаев, предусмотренных законами Республики Казахстан',
    },
    rendering: { en: "determining a person's emotions without consent, except as the laws provide" },
  },
  '17(3)(7)': {
    ...act,
    quote: {
      ru: 'создание и распространение запрещенных законами Республики Казахстан результатов деятельности систем искусственного интеллекта',
    },
    rendering: { en: 'making and spreading results of AI systems that the laws forbid' },
  },
  '17(4)': {
    ...act,
    quote: {
      ru: 'Системы искусственного интеллекта в зависимости от режима использования подразделяются на открытые, закрытые и локальные.',
    },
    rendering: { en: 'By regime of use, AI systems are open, closed or local.' },
  },
  '17(4), part 5': {
    ...act,
    quote: {
      ru: 'Использование открытых систем искусственного интеллекта для обработки данных, доступ к которым ограничен законами Республики Казахстан, допускается только при условии соблюдения требований законодательства Республики Казахстан об информатизации.',
    },
    rendering: {
      en: 'Open AI systems may be used for data whose access the laws limit only if the legislation on informatization is followed.',
    },
  },
  '17(4), part 7': {
    ...act,
    quote: {
      ru: 'Локальные системы искусственного интеллекта применяются для обработки данных, доступ к которым ограничен законами Республики Казахстан, а также в иных случаях, когда в соответствии с законодательством Республики Казахстан не допускается возможность использования систем, имеющих подключение к сетям телекоммуникаций общего пользования.',
    },
    rendering: {
      en: 'Local AI systems are used for data whose access the laws limit, and wherever systems connected to public networks are not allowed.',
    },
  },
  '18(1)': {
    ...act,
    quote: {
      ru: 'Под управлением рисками систем искусственного интеллекта понимается непрерывный процесс, запланированный и выполняемый собственником и (или) владельцем на протяжении всего жизненного цикла системы искусственного интеллекта, включающий:',
    },
    rendering: {
      en: 'Risk management of AI systems is a continuous process that the owner and (or) possessor plans and carries out through the whole life cycle of the system, and that includes:',
    },
  },
  '18(1)(1)': {
    ...act,
    quote: {
      ru: 'выявление и анализ известных и прогнозируемых рисков системы искусственного интеллекта при использовании в соответствии с ее предполагаемым назначением',
    },
    rendering: { en: 'finding and analysing the known and foreseeable risks of the AI system in its intended use' },
  },
  '18(1)(2)': {
    ...act,
    quote: {
      ru: 'оценку рисков системы искусственного интеллекта, осуществляемую в соответствии с ее предполагаемым назначением и в условиях предсказуемого нецелевого использования',
    },
    rendering: { en: 'assessing the risks of the AI system in its intended use and under foreseeable misuse' },
  },
  '18(1)(3)': {
    ...act,
    quote: {
      ru: 'принятие соответствующих и целенаправленных мер по управлению рисками, предназначенных для предупреждения и устранения выявленных рисков',
    },
    rendering: { en: 'taking suitable and targeted measures to prevent and remove the risks found' },
  },
  '18(1)(4)': {
    ...act,
    quote: { ru: 'регулярное, не реже одного раза в год, обновление рисков' },
    rendering: { en: 'updating the risks regularly, at least once a year' },
  },
  '18(2)': {
    ...act,
    quote: {
      ru: 'В случае выявления рисков возникновения обстоятельств, указанных в пункте 3 статьи 17 настоящего Закона, собственники и владельцы систем искусственного интеллекта должны принять незамедлительные меры, направленные на предотвращение и минимизацию ущерба, а также защиту прав, свобод и законных интересов физических лиц, общества, в том числе путем приостановки или полного прекращения эксплуатации такой системы искусственного интеллекта.',
    },
    rendering: {
      en: 'When risks of the circumstances of Art. 17(3) come to light, owners and possessors must at once take measures to prevent and reduce damage and to protect the rights, freedoms and lawful interests of people and society, including by suspending or ending the operation of the system.',
    },
  },
} as const satisfies Record<string, Article>;
