import { expect, test } from 'vitest'
import { headed } from './headerRows.ts'
import { importPlan } from './plan.ts'
import { names } from './testing.ts'

const planOf = (...lines: string[]) => {
  const [headers, ...rows] = lines.map((line) => line.split('|').map((cell) => cell.trim()))
  return importPlan(headed({ headers: headers!, rows: rows.map((cells, index) => ({ row: index + 2, cells })) }))
}
/** Ben under Asha, of whom a blank says nothing. */
const two = { 'Asha Rao': 'unsaid', 'Ben Lund': 'Asha Rao' }
const dropped = (of: ReturnType<typeof planOf>) => of.columns.filter((column) => column.dropped).map(({ header }) => header)

test.each([
  [
    'BambooHR',
    [
      'Employee #|First Name|Last Name|Hire Date|Job Title|Reporting to|Department|Location|Work Email|Birth Date|Pay rate',
      '1|Asha|Rao|2015-01-01|Head||Support|Oslo|asha@x.org|1970-01-01|10',
      '2|Ben|Lund|2016-01-01|Lead|Rao, Asha|Support|Oslo|ben@x.org|1980-01-01|9',
    ],
    ['Birth Date', 'Pay rate'],
  ],
  [
    'a Workday report',
    [
      'All workers|||||',
      'Worker|Employee ID|Business Title|Supervisory Organization|Manager - Employee ID|Email - Primary Work|Gender',
      'Asha Rao|1|Head|Support (Asha Rao)||asha@x.org|F',
      'Ben Lund|2|Lead|Support (Asha Rao)|1|ben@x.org|M',
    ],
    ['Gender'],
  ],
  [
    'Personio',
    [
      'ID|First name|Last name|Email|Status|Position|Department|Team|Office|Supervisor|Hire date|Termination date|Salary',
      '1|Asha|Rao|asha@x.org|active|Head|Support|Desk|Berlin||01.02.2015||1',
      '2|Ben|Lund|ben@x.org|active|Lead|Support|Desk|Berlin|Asha Rao|01.03.2016||1',
    ],
    ['Salary'],
  ],
  [
    'HiBob',
    [
      'Employee ID|Display name|Email|Job title|Department|Site|Start date|Reports to|Reports to Email|Date of birth',
      '1|Asha Rao|asha@x.org|Head|Support|Oslo|2015-01-01|||1970-01-01',
      '2|Ben Lund|ben@x.org|Lead|Support|Oslo|2016-01-01|Asha Rao|asha@x.org|1980-01-01',
    ],
    ['Date of birth'],
  ],
  [
    'SAP SuccessFactors',
    [
      'STATUS|USERID|USERNAME|FIRSTNAME|LASTNAME|GENDER|EMAIL|MANAGER|HR|DEPARTMENT|JOBCODE|LOCATION|HIREDATE|EMPID|TITLE',
      'Status|User ID|Username|First Name|Last Name|Gender|Email|Manager|Human Resource|Department|Job Code|Location|Hire Date|Employee Id|Title',
      'active|u1|arao|Asha|Rao|F|asha@x.org|NO_MANAGER|NO_HR|Support|H|Oslo|01/31/2015|1|Head',
      'active|u2|blund|Ben|Lund|M|ben@x.org|u1|NO_HR|Support|L|Oslo|02/28/2016|2|Lead',
    ],
    ['GENDER'],
  ],
  [
    'Google Workspace',
    [
      'First Name [Required]|Last Name [Required]|Email Address [Required]|Password [Required]|Org Unit Path [Required]|Employee ID|Employee Title|Manager Email|Department|Home Address',
      'Asha|Rao|asha@x.org|****|/|1|Head||Support|Somewhere 1',
      'Ben|Lund|ben@x.org|****|/|2|Lead|asha@x.org|Support|Somewhere 2',
    ],
    ['Password [Required]', 'Home Address'],
  ],
  [
    'Okta',
    [
      'login|firstName|lastName|email|title|displayName|employeeNumber|managerId|manager|department|city',
      'asha@x.org|Asha|Rao|asha@x.org|Head|Asha Rao|1|||Support|Oslo',
      'ben@x.org|Ben|Lund|ben@x.org|Lead|Ben Lund|2|1|Asha Rao|Support|Oslo',
    ],
    [],
  ],
  [
    'Lattice',
    [
      'Name|Email|Title|Department|Manager Email|Start Date|Birthdate|Gender|External User ID',
      'Asha Rao|asha@x.org|Head|Support||2015-01-01|1970-01-01|F|1',
      'Ben Lund|ben@x.org|Lead|Support|asha@x.org|2016-01-01|1980-01-01|M|2',
    ],
    ['Birthdate', 'Gender'],
  ],
  [
    'Culture Amp',
    [
      'Employee ID|Name|Preferred Name|Email|Manager Email|Start Date|Date of Birth|Department|Job Title',
      '1|Asha Rao|Asha Rao|asha@x.org||2015-01-01|1970-01-01|Support|Head',
      '2|Ben Lund|Ben Lund|ben@x.org|asha@x.org|2016-01-01|1980-01-01|Support|Lead',
    ],
    ['Date of Birth'],
  ],
  [
    'Odoo',
    [
      'External ID|Employee Name|Work Email|Job Position|Department|Manager|Marital Status',
      'e.1|Asha Rao|asha@x.org|Head|Support||single',
      'e.2|Ben Lund|ben@x.org|Lead|Support|Asha Rao|single',
    ],
    ['Marital Status'],
  ],
  [
    'Frappe',
    [
      'ID|Employee|Employee Name|User ID|Designation|Department|Reports to|Date of Joining|Date of Birth|Gender',
      'HR-EMP-1|HR-EMP-1|Asha Rao|asha@x.org|Head|Support||2015-01-01|1970-01-01|F',
      'HR-EMP-2|HR-EMP-2|Ben Lund|ben@x.org|Lead|Support|HR-EMP-1|2016-01-01|1980-01-01|M',
    ],
    ['Date of Birth', 'Gender'],
  ],
  [
    'OrangeHRM',
    [
      'Employee Id|First Name|Middle Name|Last Name|Job Title|Sub Unit|Supervisor|Joined Date|Nationality|Work Email',
      '1|Asha||Rao|Head|Support||2015-01-01|x|asha@x.org',
      '2|Ben||Lund|Lead|Support|Asha Rao|2016-01-01|x|ben@x.org',
    ],
    ['Nationality'],
  ],
])('a list from %s is read by its headers, and what is private in it is dropped', (system, lines, privately) => {
  const plan = planOf(...lines)
  expect(names(plan)).toEqual(system === 'SAP SuccessFactors' ? { ...two, 'Asha Rao': 'nobody' } : two)
  expect(dropped(plan)).toEqual(privately)
  expect(plan.lists).toEqual({ unlinked: [], loops: [], repeated: [], conflicting: [], refused: [] })
  const ben = plan.people.find(({ name }) => name === 'Ben Lund')!
  expect([ben.title, ben.team !== null]).toEqual(['Lead', true])
})

test('people of a list with logins and no names are called by their logins', () => {
  const plan = planOf(
    'BusinessEntityID|NationalIDNumber|LoginID|JobTitle|BirthDate|MaritalStatus|Gender|HireDate|ManagerID',
    '1|295847284|adventure-works\\ken0|Head|1969-01-29|S|M|2009-01-14|',
    '2|245797967|adventure-works\\terri0|Lead|1971-08-01|S|F|2008-01-31|1',
  )
  expect(names(plan)).toEqual({ ken0: 'unsaid', terri0: 'ken0' })
  expect(dropped(plan)).toEqual(['NationalIDNumber', 'BirthDate', 'MaritalStatus', 'Gender'])
})
