import { z } from 'zod'

/** Anything that breaks storage or a screen: control characters other than tab and newline, and halves of surrogate pairs. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/u

const clean = (max: number) =>
  z
    .string()
    .max(max, `Use at most ${max.toLocaleString('en')} characters.`)
    .refine((text) => !unprintable.test(text), 'Remove the characters that cannot be shown.')
    .overwrite((text) => text.normalize('NFC').trim())

/** One line: a name, a title. */
export const Line = clean(200)
  .min(1, 'Write something here.')
  .regex(/^[^\n\r]*$/, 'Keep it on one line.')
/** A few sentences. */
export const Prose = clean(4000).min(1, 'Write something here.')
/** What a framework says of a level, which an imported one may say at length. */
export const LongProse = clean(10_000).min(1, 'Write something here.')
/** The same where nothing need be written. */
export const LineOrNothing = clean(200).regex(/^[^\n\r]*$/, 'Keep it on one line.')
export const ProseOrNothing = clean(4000)
export const Day = z.iso.date('Write the day like 2026-02-28.')
/** A time of day, where the place is known from the one who reads it. */
export const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time like 14:30.')
const isZone = (name: string) => {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
/** The name of a time zone, as in Europe/London. */
export const TimeZone = z.string().trim().max(64).refine(isZone, 'There is no time zone of this name. Write one like Europe/London.')
export const Instant = z.iso.datetime()
export const Id = z.string().min(1).max(64)
export const Email = z
  .email('Write an e-mail address like name@example.com.')
  .max(254)
  .overwrite((text) => text.toLowerCase())
export const Link = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'A link starts with https:// or http://.' }).max(2000),
  label: clean(200).optional(),
})
export type Link = z.infer<typeof Link>
