/** A file as it is sent: its bytes in base 64. */
export type Picked = { fileName: string; content: string; size: number }

/** What one import can take. */
export const largestFile = 25 * 1024 * 1024

/** Reads a file in the browser; rejects where it cannot be read, as when it was moved away. */
export const picked = (file: File) =>
  new Promise<Picked>((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const address = String(reader.result)
      resolve({ fileName: file.name, content: address.slice(address.indexOf(',') + 1), size: file.size })
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file cannot be read.')))
    reader.readAsDataURL(file)
  })

/** "12 MB", "340 kB". */
export const sizeWords = (bytes: number) =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`

/** A small people list, to see which columns are read. */
export const sample = [
  ['Employee ID', 'Name', 'Work e-mail', 'Job title', 'Team', 'Location', 'Start date', 'Leave date', 'Manager ID'],
  ['1001', 'Ingrid Solheim', 'ingrid.solheim@example.com', 'Director of Marketing', 'Marketing', 'Oslo', '2019-03-01', '', ''],
  ['1002', 'Mateo Ruiz', 'mateo.ruiz@example.com', 'Lead, Growth', 'Growth', 'Madrid', '2020-09-14', '', '1001'],
  ['1003', 'Yuki Mori', 'yuki.mori@example.com', 'Lifecycle marketer', 'Growth', 'Remote', '2022-01-10', '', '1002'],
  ['1004', 'Amina Diallo', 'amina.diallo@example.com', 'Growth analyst', 'Growth', 'Paris', '2023-06-05', '', '1002'],
]
