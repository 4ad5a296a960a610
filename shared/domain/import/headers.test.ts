import { expect, test } from 'vitest'
import { headerWords, meaningOf, privateMatter } from './headers.ts'

const fieldOf = (header: string) => meaningOf(header)?.field ?? null

test('reads one header in any spelling', () => {
  for (const header of [
    'EmployeeID',
    'employee_id',
    'Employee ID',
    'EMPLOYEE-ID',
    ' employee id * ',
    'emp_no',
    'Employee #',
    'employee_no',
  ]) {
    expect([header, fieldOf(header)]).toEqual([header, 'id'])
  }
  expect(headerWords('HomePhone')).toEqual(['home', 'phone'])
})

test('knows the headers of common systems', () => {
  const known = {
    'First Name [Required]': 'firstName',
    'Legal Name': 'name',
    Worker: 'name',
    'Last Name, First Name': 'name',
    'Email - Primary Work': 'email',
    'E-Mail (work)': 'email',
    userPrincipalName: 'email',
    'Business Title': 'title',
    job_id: 'title',
    'Supervisory Organization': 'team',
    DEPARTMENT_NAME: 'team',
    'Employee Department': 'team',
    'Date of joining': 'hiredOn',
    'Hire Date (YYYY-MM-DD)': 'hiredOn',
    'Termination Date': 'leftOn',
    'Office Location': 'location',
    sAMAccountName: 'login',
    Vorname: 'firstName',
    Abteilung: 'team',
    Prénom: 'firstName',
  }
  for (const [header, field] of Object.entries(known)) expect([header, fieldOf(header)]).toEqual([header, field])
})

test('knows the ways a header asks for the manager', () => {
  const known = {
    ReportsTo: null,
    Supervisor: null,
    "Worker's Manager": null,
    manager_employee_no: 'id',
    'Supervisor EID': 'id',
    'Reports To (email)': 'email',
    'E-mail of manager': 'email',
    'Line manager name': 'name',
    'Reports to position ID': 'role',
  }
  for (const [header, by] of Object.entries(known))
    expect([header, meaningOf(header)]).toMatchObject([header, { field: 'manager', managerBy: by }])
  expect(fieldOf('Manager first name')).toBe('managerFirstName')
  expect(fieldOf('manager_role_slug')).toBe('role')
  expect(fieldOf('Is manager')).toBeNull()
})

test('names what must never be stored', () => {
  const kept = ['Phone', 'Notes', 'Region', 'Stage', 'Message', 'Company', 'Trace']
  for (const header of [
    'Password',
    'base_salary',
    'commission_pct',
    'Pay grade',
    'BirthDate',
    'DOB',
    'Race',
    'Marital status',
    'National ID',
    'HomePhone',
    'Home address',
    'SSN',
    'gender',
    'Date of birth',
    'Personal e-mail',
  ]) {
    expect([header, privateMatter(header)]).toEqual([header, expect.any(String)])
    expect([header, fieldOf(header)]).toEqual([header, null])
  }
  for (const header of kept) expect([header, privateMatter(header)]).toEqual([header, null])
})
