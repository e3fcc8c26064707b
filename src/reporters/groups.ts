/** Findings put together by rule, worst first, so that a thousand of one kind read like one thing to do. */
import { reaches } from '../level.ts';
import type { Finding, Report, RuleInfo } from '../model/finding.ts';
import { LEVELS, type Level } from '../model/level.ts';
import { NEVER_RED } from '../model/rule-names.ts';

/** Findings of one rule and one level, in the report's own order. Never empty. */
export interface RuleGroup {
  readonly rule: string;
  readonly level: Level;
  readonly info: RuleInfo | null;
  readonly findings: readonly Finding[];
}

/** Findings that count: neither waived nor in the baseline. */
export function active({ findings }: Report): readonly Finding[] {
  return findings.filter(({ waived, baseline }) => waived === null && !baseline);
}

/** Findings that a person has accepted for now. */
export function accepted({ findings }: Report): readonly Finding[] {
  return findings.filter(({ waived, baseline }) => waived !== null || baseline);
}

/** Active findings at or above the failing level that are unmet. */
export function failing(report: Report): readonly Finding[] {
  return active(report).filter(
    ({ rule, level, verdict }) => verdict === 'unmet' && !NEVER_RED.includes(rule) && reaches(level, report.failOn),
  );
}

/** Active findings about something that had to be seen and could not be. */
export function unseen(report: Report): readonly Finding[] {
  return active(report).filter(({ verdict }) => verdict === 'unseen');
}

/** Any findings, worst level first, in the report's own order within a level. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return LEVELS.flatMap((wanted) => findings.filter(({ level }) => level === wanted));
}

/** The findings grouped by level, then rule; groups stand in the order in which their first finding does. */
export function grouped(findings: readonly Finding[], { rules }: Report): readonly RuleGroup[] {
  const groups = new Map<string, { rule: string; level: Level; findings: Finding[] }>();
  for (const finding of worstFirst(findings)) {
    const key = `${finding.level} ${finding.rule}`;
    const group = groups.get(key) ?? { rule: finding.rule, level: finding.level, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, info: rules[group.rule] ?? null }));
}

/** How many different files the findings are about. */
export function filesIn(findings: readonly Finding[]): number {
  return new Set(findings.map(({ asset, at }) => asset ?? at.file)).size;
}
