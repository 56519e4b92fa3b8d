/** A file the worker keeps; its revision is a hash of its content. */
export interface KeptFile {
  url: string
  revision: string
}

/** The list of files as one word in the built worker, put in place of a word that nothing else is. */
export const fileList = {
  placeholder: 'anjia-files-to-keep',
  write: (files: readonly KeptFile[]): string => files.map(({ url, revision }) => `${url} ${revision}`).join('|'),
  read: (text: string): KeptFile[] =>
    text.split('|').map(file => {
      const [url = '', revision = ''] = file.split(' ')
      return { url, revision }
    })
}
