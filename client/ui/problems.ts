import { CallFailed } from '../api/call.ts'

/** What stands in the way of saving, by field; `form` is what belongs to no field of the screen. */
export type Problems<Name extends string = string> = Partial<Record<Name | 'form', string>>

/** What the server said, put to the fields that the screen has. */
export function problemsOf<Name extends string>(error: Error, names: readonly Name[]): Problems<Name> {
  if (!(error instanceof CallFailed)) return { form: 'Something went wrong here. Try again.' } as Problems<Name>
  const { fields = {}, message } = error.failure
  const told = names.filter((name) => fields[name]).map((name) => [name, fields[name]])
  return (told.length > 0 ? Object.fromEntries(told) : { form: message }) as Problems<Name>
}

/** The lines of an `ErrorSummary`, in the order of the fields; `idOf` names the control of a field. */
export const listed = <Name extends string>(
  problems: Problems<Name>,
  names: readonly Name[],
  idOf: (name: Name) => string = (name) => name,
) => {
  const form = problems.form
  const lines = names.flatMap((name) => (problems[name] ? [{ id: idOf(name), words: problems[name] }] : []))
  return form ? [{ words: form }, ...lines] : lines
}
