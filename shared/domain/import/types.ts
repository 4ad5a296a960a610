/** What a file gives once its bytes are read: the headers and the rows below, each with the number a spreadsheet shows for it. */
export type Sheet = { headers: readonly string[]; rows: readonly SheetRow[] }
/** `trouble` says why the row could not be read as cells; such a row is refused with it. */
export type SheetRow = { row: number; cells: readonly string[]; trouble?: string }

export type Field =
  | 'id'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'login'
  | 'title'
  | 'team'
  | 'location'
  | 'hiredOn'
  | 'leftOn'
  | 'role'
  | 'manager'
  | 'managerFirstName'
  | 'managerLastName'
export type ManagerKind = 'id' | 'email' | 'login' | 'name' | 'role'

/** What is made of one column: the field it fills or null, and why. `dropped` marks what must never be stored. */
export type Column = { index: number; header: string; field: Field | null; managerBy: ManagerKind | null; dropped: boolean; why: string }

/** One thing to tell about one row; `why` is a sentence that stands on its own after "Row 42, Start date:". */
export type Trouble = { row: number; column: string; found: string; why: string }

/** The words one row uses for its manager, one entry for each column that says something. */
export type ManagerWords = { by: ManagerKind; column: string; text: string }

/** One row that can be read: one seat. Null means the row says nothing about it. */
export type Candidate = {
  row: number
  id: string | null
  name: string
  otherNames: readonly string[]
  email: string | null
  login: string | null
  title: string | null
  team: string | null
  location: string | null
  hiredOn: string | null
  leftOn: string | null
  /** The row says in words that there is no leave date, as 9999-01-01 does. */
  stays: boolean
  role: string | null
  manager: readonly ManagerWords[]
}

/** A row that is not taken, as far as it can be named: for telling its reports why they have no manager. */
export type NotTaken = { row: number; id: string | null; email: string | null; login: string | null; name: string | null }

/** A person the organisation already has, with the team by name. */
export type ExistingPerson = {
  id: string
  externalId: string | null
  name: string
  email: string | null
  login: string | null
  title: string | null
  team: string | null
  location: string | null
  hiredOn: string | null
  leftOn: string | null
  managerId: string | null
}

/** Whom a seat or a person reports to, as the file says it. `unsaid` leaves things as they are. */
export type SeatManager = { to: 'unsaid' } | { to: 'nobody' } | { to: 'seat'; seat: number } | { to: 'existing'; personId: string }
export type PersonManager = { to: 'unsaid' } | { to: 'nobody' } | { to: 'planned'; person: number } | { to: 'existing'; personId: string }

export type PlannedSeat = {
  row: number
  person: number
  externalId: string | null
  title: string | null
  team: string | null
  location: string | null
  role: string | null
  manager: SeatManager
}

export type ChangedField = 'externalId' | 'name' | 'email' | 'login' | 'title' | 'team' | 'location' | 'hiredOn' | 'leftOn'
export type FieldChange = { field: ChangedField; before: string | null; after: string | null }

/** A person as the file gives them; null says nothing and erases nothing. The first of `seats` is the reporting line. */
export type PlannedPerson = {
  personId: string | null
  seats: number[]
  externalId: string | null
  name: string
  email: string | null
  login: string | null
  title: string | null
  team: string | null
  location: string | null
  hiredOn: string | null
  leftOn: string | null
  stays: boolean
  manager: PersonManager
}

/** Rows, and people already here, that share a name and nothing that contradicts it: one person, if somebody confirms it. */
export type Proposal = { name: string; rows: number[]; personIds: string[] }

/** What somebody set a column to: a field, or aside. It holds for every column with that header. */
export type Chosen = { header: string; field: Field | 'aside' }

/** A column of days that can be read in two ways, with one of them. */
export type AskedOrder = { column: string; found: string }

/** A manager whom nobody in the file or here is; `by` and `text` are how the row names them. */
export type Stranger = { row: number; by: ManagerKind; text: string }

/** What becomes of rows that name a manager who is nowhere: taken without one, with the manager added, or left out. */
export type UnknownManagers = 'none' | 'add' | 'skip'

/** `by-name` confirms every proposal; a list confirms the proposals of those names. */
export type Merge = 'by-name' | readonly string[]
