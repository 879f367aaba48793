/** The house's mark: one envelope, half of it in each world's colour. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" className="size-7" aria-hidden="true">
      <path d="M5.500 6H16v20H5.500A3.500 3.500 0 0 1 2 22.500v-13A3.500 3.500 0 0 1 5.500 6Z" fill="#d98a10" />
      <path d="M16 6h10.500A3.500 3.500 0 0 1 30 9.500v13a3.500 3.500 0 0 1-3.500 3.500H16Z" fill="#4f52c9" />
      <path d="m5 11 11 7.500L27 11" fill="none" stroke="#fffdf8" strokeWidth="2.400" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
