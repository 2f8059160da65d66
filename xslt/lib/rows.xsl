<?xml version="1.0" encoding="UTF-8"?>
<!-- Which blocks of the versions stand side by side: blocks joined by links make one row, unless the
     links cross others: what stands elsewhere in a version stays there, and its row says where. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:d="urn:diglot"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:key name="d:links" match="linkGrp/link[not(d:crosses(.))]" use="tokenize(@target) ! substring-after(., '#')"/>
  <xsl:key name="d:by-id" match="*[@xml:id]" use="@xml:id"/>

  <xsl:key name="d:crossing" match="linkGrp/link[d:crosses(.)]" use="tokenize(@target) ! substring-after(., '#')"/>

  <xsl:function name="d:crosses" as="xs:boolean">
    <xsl:param name="link" as="element(link)"/>
    <xsl:sequence select="tokenize($link/@ana) = '#al-crossing'"/>
  </xsl:function>

  <!-- The first sentence of a version that renders something in the blocks and stands elsewhere. -->
  <xsl:function name="d:elsewhere" as="element(s)?">
    <xsl:param name="version" as="element(div)"/>
    <xsl:param name="blocks" as="element()*"/>
    <xsl:variable name="root" select="root($version)"/>
    <xsl:sequence select="(key('d:crossing', $blocks//s/@xml:id, $root)/tokenize(@target)
      ! key('d:by-id', substring-after(., '#'), $root)/self::s[ancestor::div intersect $version])[1]"/>
  </xsl:function>

  <!-- The blocks of a version that are shown one by one, in order. -->
  <xsl:function name="d:blocks" as="element()*">
    <xsl:param name="version" as="element(div)"/>
    <xsl:sequence select="$version//(head | addrLine | dateline | salute | signed | milestone[not(ancestor::s)] | fw
      | note[not(ancestor::s)] | (seg | idno)[@source] | item[not(p)] | ab | p[not(ancestor::note)])"/>
  </xsl:function>

  <xsl:function name="d:block-of" as="element()?">
    <xsl:param name="sentence" as="element()?"/>
    <xsl:sequence select="$sentence/ancestor::*[self::head or self::addrLine or self::dateline
      or self::salute or self::signed or self::note[not(ancestor::s)] or self::seg[@source]
      or self::item[not(p)] or self::ab or self::p[not(ancestor::note)]][last()]"/>
  </xsl:function>

  <!-- The blocks that links join to a block. -->
  <xsl:function name="d:joined" as="element()*">
    <xsl:param name="block" as="element()"/>
    <xsl:variable name="root" select="root($block)"/>
    <xsl:sequence select="key('d:links', $block//s/@xml:id, $root)/tokenize(@target)
      ! d:block-of(key('d:by-id', substring-after(., '#'), $root))"/>
  </xsl:function>

  <!-- All blocks that are joined to the fringe, directly or through others. -->
  <xsl:function name="d:component" as="element()*">
    <xsl:param name="seen" as="element()*"/>
    <xsl:param name="fringe" as="element()*"/>
    <xsl:sequence select="if (empty($fringe)) then $seen else
      let $all := $seen | $fringe return d:component($all, ($fringe ! d:joined(.)) except $all)"/>
  </xsl:function>

  <!-- Blocks of one row with what stands between them in their versions and is joined to nothing, so
       that every version keeps its order. -->
  <xsl:function name="d:filled" as="element()*">
    <xsl:param name="component" as="element()*"/>
    <xsl:param name="versions" as="element(div)+"/>
    <xsl:sequence select="$component | (for $version in $versions return
      let $blocks := d:blocks($version), $own := $blocks intersect $component return
      if (count($own) gt 1)
      then $blocks[. >> $own[1] and . &lt;&lt; $own[last()]][not(self::note or self::milestone)][empty(d:joined(.))]
      else ())"/>
  </xsl:function>

  <xsl:variable name="d:foot" as="xs:integer" select="1000000"/>

  <!-- Whether a block belongs at the foot of a document: a note with no text of its version behind it. -->
  <xsl:function name="d:closing" as="xs:boolean">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="exists($block[self::note or self::milestone])
      and empty(d:blocks($block/ancestor::div[parent::body])[. >> $block][not(self::note or self::milestone)])"/>
  </xsl:function>

  <!-- The rows of a document: maps of a sort key and the blocks of all versions in the row. A block
       without counterpart follows the row of the block before it in its version. -->
  <xsl:function name="d:rows" as="map(*)*">
    <xsl:param name="versions" as="element(div)+"/>
    <xsl:variable name="first" select="d:blocks($versions[1])"/>
    <xsl:variable name="anchored" as="map(*)*">
      <xsl:iterate select="$first">
        <xsl:param name="done" as="element()*" select="()"/>
        <xsl:variable name="at" select="position()"/>
        <xsl:variable name="component" select="if (. intersect $done) then () else d:filled(d:component((), .), $versions)"/>
        <xsl:if test="$component">
          <xsl:variable name="foot" select="if (some $block in $component satisfies d:closing($block)) then $d:foot else 0"/>
          <xsl:sequence select="map { 'key': ($foot + $at, 0, 0), 'blocks': $component }"/>
        </xsl:if>
        <xsl:next-iteration>
          <xsl:with-param name="done" select="$done | $component"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:variable>
    <xsl:variable name="place" select="map:merge(
      for $row in $anchored, $block in $row?blocks return map { generate-id($block): $row?key[1] })"/>
    <xsl:variable name="others" as="map(*)*">
      <xsl:for-each select="$versions[position() gt 1]">
        <xsl:variable name="number" select="position()"/>
        <xsl:iterate select="d:blocks(.)">
          <xsl:param name="after" as="xs:integer" select="0"/>
          <xsl:variable name="own" select="map:get($place, generate-id(.))"/>
          <xsl:if test="empty($own)">
            <xsl:sequence select="map { 'key': (if (d:closing(.)) then ($d:foot, $after)[. ge $d:foot][last()] else $after, $number, position()), 'blocks': . }"/>
          </xsl:if>
          <xsl:next-iteration>
            <xsl:with-param name="after" select="($own, $after)[1]"/>
          </xsl:next-iteration>
        </xsl:iterate>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="sorted" select="sort(($anchored, $others), (), function($row) { $row?key })"/>
    <!-- Source notes and drawn lines of the versions have no counterparts, but share a row. -->
    <xsl:for-each-group select="$sorted" group-adjacent="every $block in ?blocks satisfies
        $block[self::note[@type = 'source'] or self::milestone]">
      <xsl:sequence select="if (current-grouping-key())
        then map { 'key': ?key, 'blocks': current-group()?blocks } else current-group()"/>
    </xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>
