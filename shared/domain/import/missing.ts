import type { Difference } from './difference.ts'
import { folded } from './text.ts'
import type { ExistingPerson, NotTaken, PlannedPerson } from './types.ts'

/** People here whom no row names, not even one that could not be taken. */
export const missingOf = (
  existing: readonly ExistingPerson[],
  people: readonly PlannedPerson[],
  notTaken: readonly NotTaken[],
): ExistingPerson[] => {
  if (existing.length === 0) return []
  const named = new Set<string>(people.flatMap(({ personId }) => personId ?? []))
  const texts = new Set<string>()
  for (const { id, email, login, name } of notTaken)
    for (const [kind, text] of Object.entries({ id, email: email?.toLowerCase(), login: login?.toLowerCase(), name: name && folded(name) }))
      if (text) texts.add(`${kind} ${text}`)
  return existing.filter(
    ({ id, externalId, email, login, name, leftOn }) =>
      leftOn === null &&
      !named.has(id) &&
      !texts.has(`id ${externalId}`) &&
      !texts.has(`email ${email?.toLowerCase()}`) &&
      !texts.has(`login ${login?.toLowerCase()}`) &&
      !texts.has(`name ${folded(name)}`),
  )
}

/** Adds those who are missing to what the file says: they leave today. */
export const leaveBy = (today: string, missing: readonly ExistingPerson[], people: PlannedPerson[], changes: Difference) => {
  for (const { id: personId, externalId, name, email, login, title, team, location, hiredOn } of missing) {
    const person =
      people.push({
        personId,
        seats: [],
        externalId,
        name,
        email,
        login,
        title,
        team,
        location,
        hiredOn,
        leftOn: today,
        stays: false,
        manager: { to: 'unsaid' },
      }) - 1
    changes.left.push({ person, personId, changes: [{ field: 'leftOn', before: null, after: today }], move: null })
  }
}
