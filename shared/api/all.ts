import type { Answer, Sent } from './endpoint.ts'
import * as audit from './audit.ts'
import * as access from './access.ts'
import * as calibration from './calibration.ts'
import * as consistency from './consistency.ts'
import * as decisions from './decisions.ts'
import * as exports from './exports.ts'
import * as former from './former.ts'
import * as frameworks from './frameworks.ts'
import * as growth from './growth.ts'
import * as history from './history.ts'
import * as handover from './handover.ts'
import * as imports from './imports.ts'
import * as overview from './overview.ts'
import * as packet from './packet.ts'
import * as path from './path.ts'
import * as people from './people.ts'
import * as plan from './plan.ts'
import * as privacy from './privacy.ts'
import * as readers from './readers.ts'
import * as reviews from './reviews.ts'
import * as rhythm from './rhythm.ts'
import * as roles from './roles.ts'
import * as session from './session.ts'
import * as slates from './slates.ts'
import * as talk from './talk.ts'
import * as views from './views.ts'

const all = {
  ...session,
  ...people,
  ...growth,
  ...history,
  ...imports,
  ...roles,
  ...slates,
  ...decisions,
  ...audit,
  ...access,
  ...calibration,
  ...consistency,
  ...exports,
  ...former,
  ...frameworks,
  ...handover,
  ...overview,
  ...talk,
  ...plan,
  ...packet,
  ...path,
  ...privacy,
  ...readers,
  ...reviews,
  ...rhythm,
  ...views,
}
type All = (typeof all)[keyof typeof all]
type Endpoint = Extract<All, { at: string }>

/** What can be asked of the server: by address, what is sent and what is answered. The client needs the types alone. */
export type Endpoints = { [E in Endpoint as E['at']]: { sent: Sent<E>; answer: Answer<E> } }
export type At = keyof Endpoints

/** Every endpoint, for the tests and the description. */
export const endpoints = Object.values(all).filter((value): value is Endpoint => 'at' in value)
