const oneYearSeconds = 365 * 24 * 60 * 60;

// `theme` is "light", "dark", or null for the system's choice. The attribute works at once, the cookie at the next request.
export function choose(cookie, theme) {
  if (theme) {
    document.documentElement.dataset.theme = theme;
    document.cookie = `${cookie}=${theme}; path=/; max-age=${oneYearSeconds}; samesite=lax`;
  } else {
    delete document.documentElement.dataset.theme;
    document.cookie = `${cookie}=; path=/; max-age=0; samesite=lax`;
  }
}
