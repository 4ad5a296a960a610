import { folded } from './text.ts'
import type { Field, ManagerKind } from './types.ts'

type Known = Exclude<Field, 'manager' | 'managerFirstName' | 'managerLastName'>

// The earlier of two names wins where a file has columns for both.
const synonyms: Record<Known, string> = {
  id: `employeeid employeenumber employeeno employeenum empid empno empnumber empcode employeecode employeekey eid staffid staffnumber
    staffno personid personnumber personno personnelnumber personnelno personnelid workerid workernumber associateid associatenumber
    colleagueid teammemberid memberid payrollnumber payrollid payrollno hrid externalid externalkey personalnummer mitarbeiternummer
    mitarbeiterid matricule matricola numeroempleado idempleado personeelsnummer userid id key uuid guid recordid number no nr businessentityid employeekeyid associateno externaluserid hremployeeid`,
  name: `name fullname displayname employeename personname workername staffname preferredfullname preferredname legalname legalfullname
    commonname cn employee worker person colleague nomcomplet nom nombrecompleto nombre nome naam volledigenaam
    lastnamefirstname firstnamelastname lastfirst firstlast firstandlastname namelastfirst`,
  firstName: `firstname givenname forename first given preferredfirstname legalfirstname vorname prenom voornaam primernombre`,
  lastName: `lastname familyname surname last family legallastname secondname nachname familienname nomdefamille apellidos apellido
    cognome sobrenome achternaam`,
  email: `workemail workemailaddress primaryworkemail emailprimarywork companyemail businessemail corporateemail officialemail email
    emailaddress emailid mail mailaddress primaryemail userprincipalname upn emailwork courriel adressemail correo correoelectronico
    dienstlicheemail mailadresse emailworkprimary userprimaryworkemail emailprimary`,
  login: `login loginname loginid username samaccountname accountname networkid uid ldap userlogin benutzername identifiant usuario networklogin useridlogin loginuser windowslogin`,
  title: `jobtitle title businesstitle positiontitle worktitle position job jobname jobposition role roletitle rolename designation
    occupation jobprofile jobid jobcode jobrole stelle funktion stellenbezeichnung poste intituleduposte puesto cargo functie
    functietitel`,
  team: `team teamname department departmentname dept deptname orgunit orgunitname organisationunit organizationunit organisationalunit
    organizationalunit supervisoryorganization supervisoryorganisation businessunit unit unitname group groupname squad division
    divisionname departmentid departmentno departmentnumber departmentcode deptid deptno deptcode teamid org organisation organization
    abteilung bereich departement equipe departamento equipo reparto afdeling subunit orgunitpath homedepartment supervisoryorg costcentername homedepartmentdescription`,
  location: `location locationname worklocation officelocation office officename site sitename workplace worksite worklocationname
    primarylocation basedin workcity officecity standort arbeitsort lieudetravail ubicacion sede vestiging office branch branchname workaddresscity officelocationname`,
  hiredOn: `hiredate datehired dateofhire hiredon hired datestarted startdate startedon startedat starton dateofjoining joiningdate
    joindate datejoined joinedon joined doj employmentstartdate employmentstart companystartdate jobstartdate firstday
    continuousservicedate originalhiredate mosterecenthiredate mostrecenthiredate entrydate onboardingdate start eintrittsdatum eintritt
    datedembauche dateembauche dateentree datedentree fechadeingreso fechaingreso fechadealta datadiassunzione indiensttreding
    datumindienst joineddate dateofcommencement commencementdate entrydatecompany datehire firsthiredate`,
  leftOn: `leavedate leavingdate dateleft lefton left leaveon dateofleaving terminationdate dateofexit terminatedon termdate terminateddate
    lastday lastdate lastworkingday lastdayofwork exitdate separationdate employmentenddate employmentend enddate endedon
    departuredate austrittsdatum austritt datedesortie datedepart fechadebaja fechabaja fechadesalida uitdiensttreding datumuitdienst`,
  role: `managerroleslug roleslug roleid rolekey rolecode positionid positionnumber positioncode positionkey seatid seat seatkey`,
}

const managers = `manager reportsto reportingto linemanager supervisor reportingmanager directmanager peoplemanager immediatesupervisor
  immediatemanager directsupervisor managedby boss workersmanager workersmanagers workermanager currentmanager primarymanager mgr superior
  teamlead vorgesetzter vorgesetzte fuhrungskraft responsable superieur superieurhierarchique jefe gerente supervisora responsabile
  leidinggevende`
const managerEndings: Record<ManagerKind | 'firstName' | 'lastName', string> = {
  id: `id number no num nr key code eid empid empno employeeid employeenumber employeeno employeecode personid personnumber workerid
    staffid staffnumber externalid personnelnumber`,
  email: `email mail emailaddress workemail emailid`,
  login: `login username loginid`,
  name: `name fullname displayname legalname preferredname`,
  role: `positionid positionnumber positioncode position role roleslug roleid`,
  firstName: `firstname givenname first`,
  lastName: `lastname surname familyname last`,
}

export type Meaning = { field: Field; rank: number; managerBy: ManagerKind | null }

const words = (list: string) => list.trim().split(/\s+/)
const meanings = new Map<string, Meaning>()
const learn = (name: string, meaning: Meaning) => {
  if (!meanings.has(name)) meanings.set(name, meaning)
}
for (const [field, list] of Object.entries(synonyms) as [Known, string][]) {
  words(list).forEach((name, rank) => learn(name, { field, rank, managerBy: null }))
}
words(managers).forEach((base, rank) => {
  learn(base, { field: 'manager', rank, managerBy: null })
  for (const [kind, endings] of Object.entries(managerEndings) as [keyof typeof managerEndings, string][]) {
    for (const ending of words(endings)) {
      // "Manager role" is what this seat leads, "reports to role" is where it hangs.
      if (ending.startsWith('role') && !base.startsWith('report')) continue
      if (kind === 'firstName' || kind === 'lastName') {
        learn(base + ending, { field: kind === 'firstName' ? 'managerFirstName' : 'managerLastName', rank, managerBy: 'name' })
      } else {
        learn(base + ending, { field: 'manager', rank, managerBy: kind })
        learn(ending + base, { field: 'manager', rank, managerBy: kind })
        learn(`${ending}of${base}`, { field: 'manager', rank, managerBy: kind })
      }
    }
  }
})

/** The words of a header: `EmployeeID`, `employee_id` and "Employee ID *" are the same two. */
export const headerWords = (header: string): string[] =>
  folded(
    header
      .slice(0, 200)
      .replace(/#/g, ' number ')
      .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
      .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
      .replace(/['’]/g, ''),
  )
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')

const prefix = /^(?:employees|employee|emp|workers|worker|staff|person|persons|user|users|colleague|member|current|primary)/

/** What a header means among our fields, or null where it is none of them. */
export const meaningOf = (header: string): Meaning | null => {
  for (const text of [header, header.slice(0, 200).replace(/[([{][^)\]}]*[)\]}]/g, ' ')]) {
    const name = headerWords(text)
      .filter((word) => word !== 'required' && word !== 'optional')
      .join('')
    const found = meanings.get(name) ?? meanings.get(name.replace(prefix, ''))
    if (found) return found
  }
  return null
}

/** The kind of matter, the words that mean it on their own, and the parts of words that mean it anywhere. */
const neverKept: [kind: string, alone: string, anywhere: string][] = [
  ['a password', 'pwd passwd passcode pin secret', 'password kennwort passwort motdepasse'],
  [
    'pay',
    'pay wage wages bonus equity rate ctc earnings lohn gehalt salaire sueldo',
    'salary salaries compensation commission remuneration payroll paygrade payrate hourlyrate annualrate',
  ],
  ['birth or age', 'dob age born', 'birth geburt naissance nacimiento'],
  ['gender', 'gender sex geschlecht genre', ''],
  ['race, origin or religion', 'race faith', 'ethnic religio nationality citizenship'],
  ['family', 'spouse children dependents', 'marital maritalstatus familienstand emergencycontact nextofkin'],
  [
    'an official number',
    'ssn sin nino tax taxid pan aadhaar bsn',
    'nationalid nationalinsurance socialsecurity passport visa taxnumber identitynumber sozialversicherung',
  ],
  ['a bank account', 'iban bic bank', 'bankaccount accountnumber sortcode routingnumber'],
  ['health', 'health medical disability', 'disabilit veteran sickleave'],
  [
    'a home address or number',
    'address street zip postcode adresse anschrift',
    'homeaddress homephone homeemail postalcode zipcode personalemail privateemail personalphone privatephone personalmobile homestreet',
  ],
]
const privateKinds = neverKept.map(([kind, alone, anywhere]) => ({
  kind,
  alone: new Set(words(alone)),
  anywhere: anywhere === '' ? [] : words(anywhere),
}))

/** The kind of private matter a header names, which is never stored, or null. */
export const privateMatter = (header: string): string | null => {
  const all = headerWords(header)
  const joined = all.join('')
  const found = privateKinds.find(
    ({ alone, anywhere }) => all.some((word) => alone.has(word)) || anywhere.some((part) => joined.includes(part)),
  )
  return found?.kind ?? null
}
