import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

/** What the server is told by its environment, checked once at the start. */
export interface Config {
  host: string
  port: number
  /** The folder that holds everything that must be kept. */
  data: string
  databaseUrl: string | null
  dev: boolean
  /** Null where this server sends no mail. */
  mail: MailConfig | null
}

/** How mail is sent, from whom, and where its links lead. */
export interface MailConfig {
  smtpUrl: string
  from: string
  publicUrl: string
}

/** The configuration can't be used; the message says what to do. */
export class BadConfig extends Error {
  override name = 'BadConfig'
}

const Environment = z.object({
  HOST: z.string().trim().min(1, 'HOST is empty. Leave it out to listen on 127.0.0.1.').default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'PORT must be a number from 0 to 65535, like 4310.')
    .transform(Number)
    .refine((n) => n <= 65_535, 'PORT must be a number from 0 to 65535, like 4310.')
    .default(4310),
  UNDERSTORY_DATA: z.string().trim().min(1, 'UNDERSTORY_DATA is empty. Leave it out to keep the data in ./data.').default('data'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: 'DATABASE_URL must be like postgres://user:password@host:5432/name. Leave it out to use the embedded SQLite file.',
    })
    .optional(),
  UNDERSTORY_DEV: z.string().optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL must be like smtp://user:password@host:587. Leave it out to send no mail.' })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'MAIL_FROM must be like Understory <understory@example.com>.')
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'PUBLIC_URL must be the address that people open, like https://understory.example.com.' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
})

export function configOf(environment: NodeJS.ProcessEnv): Config {
  const { data: found, error } = Environment.safeParse(environment)
  if (!found) throw new BadConfig(error.issues.map(({ message }) => message).join('\n'))
  return {
    host: found.HOST,
    port: found.PORT,
    data: resolve(found.UNDERSTORY_DATA),
    databaseUrl: found.DATABASE_URL ?? null,
    dev: found.UNDERSTORY_DEV === '1',
    mail: mailOf(found),
  }
}

/** All that mail needs, or none of it: half of it would fail only once the first mail is due. */
function mailOf({ SMTP_URL, MAIL_FROM, PUBLIC_URL }: z.output<typeof Environment>): MailConfig | null {
  if (!SMTP_URL && !MAIL_FROM) return null
  const missing = Object.entries({ SMTP_URL, MAIL_FROM, PUBLIC_URL }).flatMap(([name, value]) => (value ? [] : [name]))
  if (missing.length > 0)
    throw new BadConfig(
      `To send mail, set SMTP_URL, MAIL_FROM and PUBLIC_URL: ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    )
  return { smtpUrl: SMTP_URL!, from: MAIL_FROM!, publicUrl: PUBLIC_URL! }
}

/** Makes the data folder if it is not there. */
export function prepareFolder(data: string) {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    if (!statSync(data).isDirectory()) throw new Error('not a folder')
    accessSync(data, constants.R_OK)
  } catch {
    throw new BadConfig(
      `The data folder ${data} can't be used. Check that it is a folder that this user may read and write, or name another one in UNDERSTORY_DATA.`,
    )
  }
}
