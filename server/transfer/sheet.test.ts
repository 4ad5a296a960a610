import { strToU8, zipSync } from 'fflate'
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import { readSheet } from './sheet.ts'

const rowsOf = (bytes: Uint8Array) => {
  const read = readSheet(bytes)
  return 'refused' in read ? read.refused : [read.sheet.headers, ...read.sheet.rows.map(({ cells }) => cells)]
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const spreadsheet = (sheet: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': '<workbook><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`

describe('a spreadsheet', () => {
  test('comes out as it went in: texts, numbers as they are written, days as days', async () => {
    const data: SheetData = [
      ['Employee ID', 'Name', 'Start date', 'Notes'].map((value) => ({ value, type: String })),
      [
        { value: 1001, type: Number },
        { value: 'Zoë & <李明>', type: String },
        { value: new Date('2024-02-28T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
        { value: 'two\nlines', type: String },
      ],
      [{ value: '0042', type: String }, { value: 'Ben', type: String }, null, { value: true, type: Boolean }],
    ]
    expect(rowsOf(new Uint8Array(await writeExcelFile(data, {}).toBuffer()))).toEqual([
      ['Employee ID', 'Name', 'Start date', 'Notes'],
      ['1001', 'Zoë & <李明>', '2024-02-28', 'two\nlines'],
      ['0042', 'Ben', '', 'TRUE'],
    ])
  })

  test('has its days counted from 1904 or 1900, and only where the style of the cell says that it is one', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;day &quot;0"/><numFmt numFmtId="165" formatCode="d\\.m\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>'
    const row = `<row r="1">${inline('Name')}${inline('Id')}${inline('Start')}${inline('Left')}</row><row r="4"><c r="A4"><v>1</v></c><c r="B4" s="2"><v>45350</v></c><c r="C4" s="1"><v>45350.5</v></c><c r="D4" s="3"><v>1</v></c></row>`
    const read = readSheet(spreadsheet(row, { 'xl/styles.xml': styles }))
    expect('sheet' in read && read.sheet.rows).toEqual([{ row: 4, cells: ['1', '45350', '2024-02-28', '1900-01-01'] }])
    const book = '<workbook><workbookPr date1904="1"/><sheets><sheet r:id="r1"/></sheets></workbook>'
    expect(rowsOf(spreadsheet(row, { 'xl/styles.xml': styles, 'xl/workbook.xml': book }))[1]).toEqual([
      '1',
      '45350',
      '2028-02-29',
      '1904-01-02',
    ])
  })

  test('is read from its first visible sheet with rows; formulas are what they came to', () => {
    const book = '<workbook><sheets><sheet state="hidden" r:id="r1"/><sheet r:id="r2"/><sheet r:id="r3"/></sheets></workbook>'
    const rels = [1, 2, 3].map((nth) => `<Relationship Id="r${nth}" Target="/xl/worksheets/sheet${nth}.xml"/>`).join('')
    const rows = `<row>${inline('Name')}${inline('Title')}</row><row><c t="str"><f>A1&amp;"x"</f><v>Ana</v></c><c t="e"><v>#N/A</v></c></row>`
    const files = {
      'xl/workbook.xml': book,
      'xl/_rels/workbook.xml.rels': `<Relationships>${rels}</Relationships>`,
      'xl/worksheets/sheet2.xml': '<worksheet><sheetData/></worksheet>',
      'xl/worksheets/sheet3.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    }
    expect(rowsOf(spreadsheet(`<row>${inline('Secret')}</row>`, files))).toEqual([
      ['Name', 'Title'],
      ['Ana', '#N/A'],
    ])
  })

  test('that is damaged, unpacks to too much or is no spreadsheet is refused in a sentence', () => {
    const good = spreadsheet(`<row>${inline('Name')}</row>`)
    expect(rowsOf(good.subarray(0, good.length - 30))).toContain('damaged')
    expect(rowsOf(spreadsheet('<row><c'))).toContain('damaged')
    // What a file says it unpacks to stands in its list of contents, 24 bytes after the mark of an entry.
    const bomb = Buffer.from(good)
    bomb.writeUInt32LE(130 * 1024 * 1024, bomb.lastIndexOf(Buffer.from('PK\x01\x02')) + 24)
    expect(rowsOf(bomb)).toBe('This spreadsheet unpacks to more than 120 MB. Split it in two, or save it as CSV UTF-8.')
    expect(rowsOf(zipSync({ 'content.xml': strToU8('<x/>') }))).toBe('This is not an XLSX spreadsheet. Save the list as XLSX or CSV UTF-8.')
    expect(rowsOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0))).toContain('with a password')
    expect(rowsOf(spreadsheet(`<row r="1"><c r="ZZZ1"><v>1</v></c></row>`))).toContain('at most 1,000 columns')
  })
})

describe('JSON', () => {
  const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
  test('of a directory in SCIM 2.0 becomes people with their managers, whatever ids the directory uses inside', () => {
    const users = [
      { id: 'a', userName: 'asha@example.org', name: { givenName: 'Asha', familyName: 'Rao' }, [enterprise]: { employeeNumber: '1' } },
      {
        id: 'b',
        userName: 'ben',
        displayName: 'Ben Lund',
        title: 'Lead',
        emails: [
          { value: 'x@home.example', type: 'home' },
          { value: 'ben@example.org', type: 'work' },
        ],
        [enterprise]: { employeeNumber: '2', department: 'Support', manager: { value: 'a', displayName: 'Asha Rao' } },
      },
    ]
    expect(rowsOf(utf8(JSON.stringify({ schemas: [], totalResults: 2, Resources: users })))).toEqual([
      [
        'Employee ID',
        'Display name',
        'First name',
        'Last name',
        'Work email',
        'Username',
        'Title',
        'Department',
        'Manager ID',
        'Manager name',
      ],
      ['1', '', 'Asha', 'Rao', 'asha@example.org', '', '', '', '', ''],
      ['2', 'Ben Lund', '', '', 'ben@example.org', 'ben', 'Lead', 'Support', '1', 'Asha Rao'],
    ])
  })

  test('of flat entries has a column for each key; what is no list or ends too early is refused', () => {
    expect(rowsOf(utf8('[{"name":"Ana","id":7},{"name":"Bo","title":"Clerk"}]'))).toEqual([
      ['name', 'id', 'title'],
      ['Ana', '7', ''],
      ['Bo', '', 'Clerk'],
    ])
    expect(rowsOf(utf8('{"a":1}'))).toContain('holds no list of people')
    expect(rowsOf(utf8('[{"name":"Ana"},'))).toContain('looks like JSON')
    expect(rowsOf(utf8('[]'))).toBe('This file is empty.')
    expect(rowsOf(utf8('[draft] name,title\nAna,Clerk'))).toHaveLength(2)
  })
})

describe('the signs of a text', () => {
  test('may be those that older spreadsheets write, or UTF-16 without a mark', () => {
    expect(rowsOf(Buffer.from('Name;Title\nZo\xeb M\xfcller;Caf\xe9 \x80\n', 'latin1'))).toEqual([
      ['Name', 'Title'],
      ['Zoë Müller', 'Café €'],
    ])
    const text = 'Name,Title\nAna,Clerk\n'
    for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()])
      expect(rowsOf(bytes)).toEqual([
        ['Name', 'Title'],
        ['Ana', 'Clerk'],
      ])
  })
})
