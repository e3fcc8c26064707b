/** Russian questions about packages that do not fit what is declared. */
import type { Words } from '../../model/reason.ts';
import type { DependencyReasons, NamedPackages } from '../../model/reason-dependency.ts';

const listed = ({ packages, more }: NamedPackages): string => {
  const named = packages.map(({ name, file, line }) => `${name} (${file}, строка ${line})`).join(', ');
  return more > 0 ? `${named} и ещё ${more}` : named;
};

export const dependencyWords: Words<DependencyReasons> = {
  'system-undeclared': (data) =>
    `В манифесте нет ни одной системы ИИ, но код опирается на пакеты для ИИ: ${listed(data)}. Используется ли ИИ? Тогда заявите систему.`,
  'emotions-contradicted': (data) =>
    `В манифесте заявлено \`emotion-recognition: absent\`, но есть пакеты, которые определяют эмоции или признаки человека: ${listed(data)}. Для чего они используются?`,
  'regime-contradicted': (data) =>
    `В манифесте заявлено \`regime: local\`, но есть клиенты публичных сервисов ИИ: ${listed(data)}. Обращаются ли они к сети общего пользования?`,
  'training-without-datasets': (data) =>
    `В манифесте не названы наборы данных (\`datasets\`), но есть пакеты для обучения моделей: ${listed(data)}. Обучается ли что-нибудь, и на каких данных?`,
};
