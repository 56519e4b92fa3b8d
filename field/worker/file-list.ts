/** A file the worker keeps; its revision is a hash of its content. */
export interface KeptFile {
  url: string
  revision: string
}

/** What stands in the source of the worker where the built one names its files, all in one word. */
export const placeholder = 'anjia-files-to-keep'

export const writeFiles = (files: readonly KeptFile[]): string =>
  files.map(({ url, revision }) => `${url} ${revision}`).join('|')

export const readFiles = (text: string): KeptFile[] =>
  text.split('|').map(file => {
    const [url = '', revision = ''] = file.split(' ')
    return { url, revision }
  })
