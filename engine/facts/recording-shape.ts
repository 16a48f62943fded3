import { z } from 'zod';
import { nearestName } from '../analyse/near-names.ts';
import { type At, type Findings, found, inside, shown, shownValue } from './findings.ts';
import { lifeMembers } from './life-members.ts';
import { valueUnits } from './limits.ts';
import { type JsonObject, numberText } from './places.ts';
import { hasUnreadable } from './wire.ts';

// zod makes code from text to be faster; the engine runs under a content security policy that forbids it.
z.config({ jitless: true });

const words = z
  .string()
  .max(valueUnits)
  .regex(/\S/)
  .refine((text) => !hasUnreadable(text));

/** A value with what is known about it, as delivered; in the order in which the members are written. */
export const recordingShape = z.strictObject({
  waarde: z.union([z.string(), z.boolean()]).optional(),
  geen: z.literal(true).optional(),
  door: words.optional(),
  op: words.optional(),
  motivering: words.optional(),
  // Its values are those of other facts and rules; see `regards.ts`.
  geletOp: z.unknown().optional(),
  vastgelegdOp: words.optional(),
  bron: words.optional(),
  aangenomen: z.boolean().optional(),
});

export type Recording = z.infer<typeof recordingShape>;
export type RecordingMember = keyof Recording;

export const recordingMembers = Object.keys(recordingShape.shape) as readonly RecordingMember[];

/** What only a judgement has. */
export const judgementMembers: readonly RecordingMember[] = ['door', 'op', 'motivering', 'geletOp'];

/** The recording in its shape, or undefined after reporting everything that is wrong with that. */
export function readShape(written: JsonObject, findings: Findings, at: At): Recording | undefined {
  const shape = recordingShape.safeParse(written);
  if (shape.success) return shape.data;
  const wrong = new Set<string>();
  for (const issue of shape.error.issues) {
    if (issue.code !== 'unrecognized_keys') wrong.add(String(issue.path[0]));
    else for (const name of issue.keys) unknownMember(name, findings, inside(at, written, name));
  }
  for (const member of wrong) wrongMember(member, written[member], findings, inside(at, written, member));
  return undefined;
}

/** Reports a member that recordings do not have. */
export function unknownMember(name: string, findings: Findings, at: At): void {
  const suggestion = nearestName(name, recordingMembers);
  if (lifeMembers.includes(name)) found(findings, at, 'F244', { name }, { name: true });
  else if (suggestion) found(findings, at, 'F44', { name: shown(name), suggestion }, { name: true });
  else found(findings, at, 'F43', { name: shown(name), members: recordingMembers.join(', ') }, { name: true });
}

function wrongMember(member: string, value: unknown, findings: Findings, at: At): void {
  const number = numberText(value);
  if (value === null) found(findings, at, 'F11');
  else if (number !== undefined) found(findings, at, 'F12', { text: number });
  else if (member === 'geen') found(findings, at, 'F46', { found: shownValue(value) });
  else if (member === 'aangenomen') found(findings, at, 'F47', { found: shownValue(value) });
  else if (member === 'waarde' || typeof value !== 'string')
    found(findings, at, 'F58', { member, found: shownValue(value) });
  else if (value.length > valueUnits) found(findings, at, 'F34', { limit: valueUnits });
  else if (hasUnreadable(value)) found(findings, at, 'F33', { text: shown(value) });
  else found(findings, at, 'F59', { member });
}
