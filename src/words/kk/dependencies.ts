/** Kazakh questions about packages that do not fit what is declared. */
import type { Words } from '../../model/reason.ts';
import type { DependencyReasons, NamedPackages } from '../../model/reason-dependency.ts';

const listed = ({ packages, more }: NamedPackages): string => {
  const named = packages.map(({ name, file, line }) => `${name} (${file}, ${line}-жол)`).join(', ');
  return more > 0 ? `${named} және тағы ${more}` : named;
};

export const dependencyWords: Words<DependencyReasons> = {
  'system-undeclared': (data) =>
    `Манифесте бірде-бір жасанды интеллект жүйесі жоқ, бірақ код соған арналған пакеттерге сүйенеді: ${listed(data)}. Жасанды интеллект қолданыла ма? Онда жүйені мәлімдеңіз.`,
  'emotions-contradicted': (data) =>
    `Манифесте \`emotion-recognition: absent\` делінген, бірақ адамның эмоциясын немесе белгілерін анықтайтын пакеттер бар: ${listed(data)}. Олар не үшін қолданылады?`,
  'regime-contradicted': (data) =>
    `Манифесте \`regime: local\` делінген, бірақ жалпыға ортақ ЖИ сервистерінің клиенттері бар: ${listed(data)}. Олар жалпыға ортақ желіге шыға ма?`,
  'training-without-datasets': (data) =>
    `Манифесте деректер жиындары (\`datasets\`) аталмаған, бірақ модель оқытуға арналған пакеттер бар: ${listed(data)}. Бірдеңе оқытыла ма және қандай деректермен?`,
};
