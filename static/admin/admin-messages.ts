/** What all administration pages say, in English. */
export function adminMessages() {
  return {
    notAdministrator: {
      title: 'This page is for Jira administrators',
      text: 'It looks after the app for the whole site, which needs the permission “Administer Jira”. Ask a Jira administrator of your site, or sign in as one.',
      contact: 'Contact your Jira administrators',
    },
  };
}
