/** The XML that build servers read as the outcome of tests (JUnit's, as Jenkins, GitLab and GitHub's tools take it). */
export interface JunitSuite {
  /** The file. */
  readonly name: string;
  readonly cases: readonly JunitCase[];
}

export interface JunitCase {
  readonly name: string;
  /** The regulation. */
  readonly of: string;
  readonly file: string;
  /** From 1. */
  readonly line?: number;
  /** What did not come out. */
  readonly failures?: readonly JunitFinding[];
  /** Why it could not be run at all. */
  readonly errors?: readonly JunitFinding[];
}

interface JunitFinding {
  readonly code: string;
  readonly message: string;
  /** Several lines: the place, the line it is about, what to do. */
  readonly text: string;
}

/** One document of all suites. Without times, so that the same outcome is the same text. */
export function junitText(suites: readonly JunitSuite[]): string {
  const body = suites.flatMap((suite) => [
    `  <testsuite${attributes({ name: suite.name, ...tally(suite.cases) })}>`,
    ...suite.cases.flatMap(caseLines),
    '  </testsuite>',
  ]);
  const all = attributes({ name: 'maatstaf', ...tally(suites.flatMap(({ cases }) => cases)) });
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${all}>`, ...body, '</testsuites>', ''].join('\n');
}

function tally(cases: readonly JunitCase[]): Readonly<Record<'tests' | 'failures' | 'errors', number>> {
  const failures = cases.filter((one) => (one.failures ?? []).length > 0).length;
  const errors = cases.filter((one) => (one.errors ?? []).length > 0).length;
  return { tests: cases.length, failures, errors };
}

function caseLines({ name, of, file, line, failures = [], errors = [] }: JunitCase): readonly string[] {
  const own = attributes({ name, classname: of, file, ...(line === undefined ? {} : { line }) });
  if (failures.length + errors.length === 0) return [`    <testcase${own}/>`];
  return [
    `    <testcase${own}>`,
    ...failures.map((finding) => findingLine('failure', finding)),
    ...errors.map((finding) => findingLine('error', finding)),
    '    </testcase>',
  ];
}

function findingLine(element: 'failure' | 'error', { code, message, text }: JunitFinding): string {
  return `      <${element}${attributes({ type: code, message })}>${escaped(text)}</${element}>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(String(value)).replace(/[\t\n\r]/g, (mark) => `&#${mark.charCodeAt(0)};`)}"`,
    )
    .join('');
}

/** XML has no way to write most control characters, nor half a surrogate pair: they become the replacement character. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
