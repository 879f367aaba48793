# A walk through Mail::IMAPClient: host port user password folder-for-what-is-fetched message-to-append
use strict;
use warnings;
use Mail::IMAPClient;

my ($host, $port, $user, $password, $room, $letter) = @ARGV;
my $imap = Mail::IMAPClient->new(Server => $host, Port => $port, User => $user, Password => $password, Uid => 1, Peek => 1, Timeout => 10)
  or die "login: $@";
sub good { my ($what, $result) = @_; defined $result or die "$what: " . $imap->LastError; return $result }

die 'no UIDPLUS' unless $imap->has_capability('UIDPLUS') and $imap->has_capability('QRESYNC');
good(create => $imap->create('Perl/Deep'));
die 'folders' unless grep { $_ eq 'Perl/Deep' } $imap->folders;
die 'separator' unless $imap->separator eq '/';
die 'parent' unless $imap->is_parent('Perl');
good(select => $imap->select('INBOX'));
my @uids = $imap->messages;
die 'messages' unless @uids == $imap->message_count;
for my $uid (@uids) {
  open my $file, '>:raw', "$room/$uid" or die $!;
  print $file $imap->message_string($uid) // die $imap->LastError;
  close $file;
}
my $parsed = good(parse_headers => $imap->parse_headers(1, 'Subject', 'From'));
die 'parse_headers' unless $parsed->{Subject}[0] eq 'Welcome';
die 'search' unless join(',', $imap->search(SUBJECT => \'welcome')) eq '1,7';
die 'unseen' unless $imap->unseen_count == @uids;
die 'size' unless $imap->size(1) == -s "$room/1";
die 'bodystructure' unless $imap->get_bodystructure(3)->bodysubtype =~ /mixed/i;
die 'envelope' unless $imap->get_envelope(2)->subject =~ /^=\?UTF-8/;
die 'date' unless $imap->internaldate(1);
good(set_flag => $imap->set_flag('\\Flagged', 1));
die 'flags' unless grep { $_ eq '\\Flagged' } $imap->flags(1);
good(move => $imap->move('Archive', 3));
good(delete => $imap->delete_message(4));
good(expunge => $imap->expunge);
open my $file, '<:raw', $letter or die $!;
my $octets = do { local $/; <$file> };
die 'append' unless good(append => $imap->append_string('Perl/Deep', $octets, '\\Seen')) == 1;
my $hash = good(fetch_hash => scalar $imap->fetch_hash('FLAGS', 'RFC822.SIZE'));
die 'fetch_hash' unless keys %$hash == @uids - 2;
my $tag = good(idle => $imap->idle);
good(done => $imap->done($tag));
good(status => $imap->status('INBOX', 'MESSAGES', 'UIDNEXT'));
good(sort => scalar $imap->sort('SUBJECT', 'UTF-8', 'ALL'));
good(thread => scalar $imap->thread('REFERENCES', 'UTF-8', 'ALL'));
good(close => $imap->close);
good(logout => $imap->logout);
