/** GB/T 4761-2008, the codes a form offers; 01 and 02 are the head, and so is a bare 0. */
export const headCodes = ['02', '10', '20', '30', '40', '50', '60', '70', '80', '99'] as const

export const isHead = (code: string | null): boolean => code !== null && /^0[12]?$/.test(code)
